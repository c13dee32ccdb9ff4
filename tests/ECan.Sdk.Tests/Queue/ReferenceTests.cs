using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class ReferenceTests : QueueFixture
{
    [Fact]
    public async Task When_the_first_of_a_chain_of_any_length_is_given_up_all_of_it_is()
    {
        const int Length = 20_000;
        await Store.EnqueueAsync([.. Enumerable.Range(0, Length).Select(Link)]);

        var completed = await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);

        Assert.Equal(
            Enumerable.Range(1, Length - 1).Select(number => $"skill:{number}"),
            completed.AlsoFailed.Select(EntityOf)
        );
        Assert.Equal(Length, (await Store.GetStatsAsync(Here)).FailedCount);
    }

    [Fact]
    public async Task A_write_costs_the_same_at_the_end_of_a_long_chain()
    {
        await Store.EnqueueAsync([.. Enumerable.Range(0, 10).Select(Link)]);
        var before = await StepsOfAsync(() => EnqueueAsync(Link(10)));
        await Store.EnqueueAsync([.. Enumerable.Range(11, 5000).Select(Link)]);

        var after = await StepsOfAsync(() => EnqueueAsync(Link(5011)));

        Assert.InRange(after, 1, before + 100);
    }

    [Fact]
    public async Task An_update_of_a_parent_costs_the_same_however_many_refer_to_it()
    {
        await AddAsync("agent:p");
        await AddAsync("skill:first", "agent:p");
        var before = await StepsOfAsync(() => UpdateAsync("agent:p", "2"));
        await Store.EnqueueAsync([
            .. Enumerable
                .Range(0, 5000)
                .Select(number => Write($"skill:{number}", Add, references: "agent:p")),
        ]);

        var after = await StepsOfAsync(() => UpdateAsync("agent:p", "3"));

        Assert.InRange(after, 1, before + 100);
        Assert.Equal(["agent:p"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task An_update_that_names_another_parent_waits_for_that_one()
    {
        await AddAsync("agent:p");
        await AddAsync("agent:q");
        await AddAsync("skill:a", "agent:p");

        await EnqueueAsync(Write("skill:a", Update, references: "agent:q"));

        var agents = await ClaimAsync();
        Assert.Equal(["agent:p", "agent:q"], agents.Select(EntityOf));
        await SyncedAsync(agents[0]);
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(agents[1]);
        Assert.Equal(["skill:a"], (await ClaimAsync()).Select(EntityOf));
    }

    private NewTask Link(int number) =>
        Write($"skill:{number}", Add, references: number == 0 ? [] : [$"skill:{number - 1}"]);

    [Fact]
    public async Task A_relation_waits_for_the_adds_that_it_joins()
    {
        await AddAsync("agent:a");
        await AddAsync("skill:s");
        await AddAsync("agent_skill:as", "agent:a", "skill:s");
        var agent = await ClaimOneAsync();
        var skill = await ClaimOneAsync();

        Assert.Empty(await ClaimAsync());
        await SyncedAsync(agent);
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(skill);
        Assert.Equal(["add agent_skill:as*"], (await ClaimAsync()).Select(Describe));
    }

    [Fact]
    public async Task It_waits_for_an_add_that_was_written_after_it()
    {
        await AddAsync("agent_skill:as", "agent:a");
        await AddAsync("agent:a");

        var agent = await ClaimOneAsync();
        Assert.Equal("agent:a", EntityOf(agent));
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(agent);
        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task It_does_not_wait_for_updates_or_for_another_account()
    {
        await UpdateAsync("agent:a");
        await EnqueueAsync(Write("skill:s", Add, scope: Elsewhere));
        await AddAsync("agent_skill:as", "agent:a", "skill:s");

        await ClaimOneAsync();

        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task It_waits_while_the_add_is_unconfirmed()
    {
        await AddAsync("agent:a");
        await AddAsync("agent_skill:as", "agent:a");
        await CompleteAsync(
            await ClaimOneAsync(),
            Outcomes.Unknown with
            {
                NotBefore = Now.AddSeconds(30),
            }
        );

        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_delete_waits_for_the_deletes_of_what_refers_to_its_entity()
    {
        await DeleteAsync("agent:a");
        await DeleteAsync("agent_skill:1", "agent:a");
        await DeleteAsync("agent_skill:2", "agent:a");

        var relations = await ClaimAsync();
        Assert.Equal(["agent_skill:1", "agent_skill:2"], relations.Select(EntityOf));
        await SyncedAsync(relations[0]);
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(relations[1]);
        Assert.Equal(["delete agent:a*"], (await ClaimAsync()).Select(Describe));
    }

    [Fact]
    public async Task A_delete_does_not_wait_for_one_that_failed()
    {
        await DeleteAsync("agent_skill:1", "agent:a");
        await DeleteAsync("agent:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);

        Assert.Equal(["delete agent:a*"], (await ClaimAsync()).Select(Describe));
    }

    [Fact]
    public async Task When_an_add_is_given_up_the_adds_that_refer_to_it_fail_with_it()
    {
        await AddAsync("agent:a");
        await AddAsync("skill:free");
        await AddAsync("skill:s", "agent:a");
        await AddAsync("agent_skill:as", "skill:s");
        await AddAsync("agent_skill:other", "skill:free");

        var others = (await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed)).AlsoFailed;

        Assert.Equal(["add skill:s!", "add agent_skill:as!"], others.Select(Describe));
        Assert.All(others, task => Assert.Equal(SyncErrorKind.Blocked, task.Error?.Kind));
        Assert.Contains("agent [\"a\"]", others[0].Error?.Message, StringComparison.Ordinal);
        Assert.Contains("skill [\"s\"]", others[1].Error?.Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                "add agent:a!",
                "add skill:free",
                "add skill:s!",
                "add agent_skill:as!",
                "add agent_skill:other",
            ],
            await QueueAsync()
        );
        Assert.Equal(["skill:free"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_relation_that_was_sent_before_does_not_fail_with_its_parent()
    {
        await AddAsync("agent_skill:as", "agent:a");
        var relation = await ClaimOneAsync();
        await AddAsync("agent:a");
        await CompleteAsync(relation, Outcomes.Unknown);

        Assert.Empty((await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed)).AlsoFailed);
        Assert.Equal(["add agent_skill:as?"], (await QueueAsync())[..1]);
        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task An_add_that_a_newer_write_saves_takes_nobody_with_it()
    {
        await AddAsync("agent:a");
        await AddAsync("agent_skill:as", "agent:a");
        var agent = await ClaimOneAsync();
        await UpdateAsync("agent:a");

        Assert.Empty((await CompleteAsync(agent, Outcomes.Failed)).AlsoFailed);

        Assert.Equal(["agent:a"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Retried_together_they_wait_for_each_other_again()
    {
        await AddAsync("agent_skill:as", "agent:a");
        await AddAsync("agent:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        Assert.Equal(["add agent_skill:as!", "add agent:a!"], await QueueAsync());

        Assert.Equal(2, await Store.RetryAsync(new TaskFilter(Here)));

        var agent = Assert.Single(await ClaimAsync());
        Assert.Equal("agent:a", EntityOf(agent));
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(agent);
        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task An_add_that_turns_out_to_exist_lets_the_relations_go()
    {
        await AddAsync("agent:a");
        await AddAsync("agent_skill:as", "agent:a");

        await CompleteAsync(
            await ClaimOneAsync(),
            Outcomes.Refused with
            {
                Becomes = Update,
                NotBefore = Now.AddHours(1),
            }
        );

        Assert.Equal(["update agent:a", "add agent_skill:as"], await QueueAsync());
        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task Newer_data_brings_its_own_references()
    {
        await AddAsync("agent:a");
        await AddAsync("agent:b");
        await AddAsync("agent_skill:as", "agent:a");
        await EnqueueAsync(Write("agent_skill:as", Update, references: "agent:b"));

        var agents = await ClaimAsync();
        await SyncedAsync(agents[0]);
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(agents[1]);
        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task Newer_data_without_references_keeps_the_old_ones()
    {
        await AddAsync("agent:a");
        await AddAsync("agent_skill:as", "agent:a");
        await UpdateAsync("agent_skill:as", "2");

        Assert.Equal(["agent:a"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Entities_that_refer_to_each_other_do_not_wait_for_ever()
    {
        await AddAsync("agent:a", "agent:b", "agent:a");
        await AddAsync("agent:b", "agent:a");

        var first = Assert.Single(await ClaimAsync());
        await SyncedAsync(first);
        var second = Assert.Single(await ClaimAsync());
        await SyncedAsync(second);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task A_circle_through_two_writes_of_one_entity_does_not_wait_for_ever()
    {
        await AddAsync("agent_skill:c", "agent:p");
        var sent = await ClaimOneAsync();
        await DeleteAsync("agent:p");
        await AddAsync("agent:p");
        await DeleteAsync("agent_skill:c", "agent:p");
        await CompleteAsync(sent, Outcomes.Unknown);

        for (var left = 4; left > 0; left--)
        {
            await SyncedAsync(await ClaimOneAsync());
        }

        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task A_relation_whose_parent_is_removed_goes_on()
    {
        var agent = await AddAsync("agent:a");
        await AddAsync("agent_skill:as", "agent:a");

        await Store.RemoveAsync(new TaskFilter(Here) { TaskId = agent.TaskId });

        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }
}
