using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class CompleteTests : QueueFixture
{
    [Fact]
    public async Task What_an_answer_lets_go_is_told()
    {
        await AddAsync("agent:p");
        var first = await ClaimOneAsync();
        Assert.False((await CompleteAsync(first, Outcomes.Synced)).Freed);

        await AddAsync("agent:q");
        var parent = await ClaimOneAsync();
        await AddAsync("agent_skill:x", "agent:q");
        await UpdateAsync("agent:q");
        Assert.True((await CompleteAsync(parent, Outcomes.Synced)).Freed);
    }

    [Fact]
    public async Task A_task_that_waits_for_two_is_let_go_by_the_second()
    {
        await AddAsync("agent:p");
        var agent = await ClaimOneAsync();
        await AddAsync("skill:s");
        var skill = await ClaimOneAsync();
        await AddAsync("agent_skill:x", "agent:p", "skill:s");

        Assert.False((await CompleteAsync(agent, Outcomes.Synced)).Freed);
        Assert.True((await CompleteAsync(skill, Outcomes.Synced)).Freed);
    }

    [Fact]
    public async Task An_error_is_kept_with_all_that_the_cloud_said()
    {
        await AddAsync("skill:a");
        Time.Advance(TimeSpan.FromSeconds(1));

        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);

        var task = Assert.Single(await Store.ReadAsync(new TaskFilter(Here) { Failed = true }));
        Assert.Equal(Outcomes.Failed.Error, task.Error);
        Assert.Equal(Now, task.LastRetryAt);
        Assert.Equal((1, 0), (task.Attempts, task.Refusals));
    }

    [Fact]
    public async Task Refusals_count_and_outages_do_not()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused);
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused with { Counted = false });
        await CompleteAsync(await ClaimOneAsync(), Outcomes.NeverSent);

        var task = await ClaimOneAsync();

        Assert.Equal((2, 1), (task.Attempts, task.Refusals));
    }

    [Fact]
    public async Task A_task_given_back_without_a_word_keeps_its_last_error()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused);
        await CompleteAsync(
            await ClaimOneAsync(),
            new TaskOutcome
            {
                Sequence = 0,
                Status = QueuedTaskStatus.Pending,
                Attempted = false,
            }
        );

        Assert.Equal("not now", (await ClaimOneAsync()).Error?.Message);
    }

    [Fact]
    public async Task A_batch_is_answered_in_one_call_item_by_item()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await AddAsync("skill:c");
        var tasks = await ClaimAsync();

        await Store.CompleteAsync(
            [
                Outcomes.Synced with
                {
                    Sequence = tasks[0].Sequence,
                },
                Outcomes.Failed with
                {
                    Sequence = tasks[1].Sequence,
                },
                Outcomes.Unknown with
                {
                    Sequence = tasks[2].Sequence,
                },
            ],
            Now
        );

        Assert.Equal(["add skill:b!", "add skill:c?"], await QueueAsync());
    }

    [Fact]
    public async Task An_answer_that_comes_twice_changes_nothing()
    {
        await AddAsync("skill:a");
        var task = await ClaimOneAsync();
        await CompleteAsync(task, Outcomes.Refused);

        await SyncedAsync(task);

        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_not_taken_for_that_of_a_newer_attempt()
    {
        await AddAsync("skill:a");
        var first = await ClaimOneAsync();
        await CompleteAsync(first, Outcomes.NeverSent);
        var second = await ClaimOneAsync();
        Assert.Equal((0, 1), (second.Attempts, second.Claim - first.Claim));

        await CompleteAsync(first, Outcomes.NeverSent);
        Assert.Equal(["add skill:a*"], await QueueAsync());

        await SyncedAsync(second);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task A_task_that_was_sent_at_once_is_answered_like_one_that_was_claimed()
    {
        var sent = await EnqueueAsync(Write("skill:a", Add) with { SendNow = true });
        await CompleteAsync(sent.InFlight!, Outcomes.NeverSent);
        var again = await ClaimOneAsync();

        await CompleteAsync(sent.InFlight!, Outcomes.Synced);
        Assert.Equal(["add skill:a*"], await QueueAsync());

        await CompleteAsync(again, Outcomes.Synced);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task Another_store_cannot_answer_for_a_task()
    {
        await AddAsync("skill:a");
        var task = await ClaimOneAsync();
        var other = await OpenAsync();

        await CompleteAsync(task, Outcomes.Synced, other);

        Assert.Equal(["add skill:a*"], await QueueAsync());
    }

    [Fact]
    public async Task A_task_cannot_be_left_in_flight()
    {
        await AddAsync("skill:a");
        var task = await ClaimOneAsync();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            CompleteAsync(task, Outcomes.Failed with { Status = QueuedTaskStatus.InFlight })
        );
    }

    [Fact]
    public async Task An_add_that_exists_goes_on_as_an_update_at_its_place()
    {
        await AddAsync("skill:a");
        var add = await ClaimOneAsync();

        await CompleteAsync(add, Outcomes.Refused with { Becomes = Update });

        var update = await ClaimOneAsync();
        Assert.Equal(
            (add.Id, add.Sequence, Update),
            (update.Id, update.Sequence, update.Operation)
        );
    }
}
