using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class OrderTests : QueueFixture
{
    [Fact]
    public async Task Tasks_are_claimed_in_the_order_of_their_writing()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await AddAsync("skill:c");

        var claimed = await ClaimAsync();

        Assert.Equal(["skill:a", "skill:b", "skill:c"], claimed.Select(EntityOf));
        Assert.All(claimed, task => Assert.Equal(QueuedTaskStatus.InFlight, task.Status));
        Assert.Equal(["add skill:a*", "add skill:b*", "add skill:c*"], await QueueAsync());
    }

    [Fact]
    public async Task A_batch_holds_one_data_type_and_one_operation()
    {
        await AddAsync("skill:a");
        await AddAsync("agent:a");
        await UpdateAsync("skill:b");
        await AddAsync("skill:c");

        Assert.Equal(["skill:a", "skill:c"], (await ClaimAsync()).Select(EntityOf));
        Assert.Equal(["agent:a"], (await ClaimAsync()).Select(EntityOf));
        Assert.Equal(["skill:b"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task A_task_waits_for_the_earlier_one_of_its_entity()
    {
        await AddAsync("skill:a");
        var add = await ClaimOneAsync();
        await UpdateAsync("skill:a");

        Assert.Empty(await ClaimAsync());

        await SyncedAsync(add);
        Assert.Equal(["update skill:a*"], (await ClaimAsync()).Select(Describe));
    }

    [Fact]
    public async Task A_failed_task_holds_back_its_own_entity_only()
    {
        await DeleteAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        var held = await AddAsync("skill:a");
        var free = await AddAsync("skill:b");

        Assert.Equal("no such field", held.HeldBackBy?.Message);
        Assert.Null(free.HeldBackBy);
        Assert.Equal(["skill:b"], (await ClaimAsync()).Select(EntityOf));
        Assert.Equal(["delete skill:a!", "add skill:a", "add skill:b*"], await QueueAsync());
    }

    [Fact]
    public async Task A_write_that_merges_into_a_task_behind_a_failure_says_what_holds_it_back()
    {
        await DeleteAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await AddAsync("skill:a");

        var merged = await UpdateAsync("skill:a");

        Assert.Equal(EnqueueDisposition.Merged, merged.Disposition);
        Assert.Equal(SyncErrorKind.Invalid, merged.HeldBackBy?.Kind);
    }

    [Fact]
    public async Task A_failed_task_that_is_removed_lets_go_of_those_behind_it()
    {
        await DeleteAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await AddAsync("skill:a");

        await Store.RemoveAsync(new TaskFilter(Here) { Failed = true });

        Assert.Equal(["add skill:a*"], (await ClaimAsync()).Select(Describe));
    }

    [Fact]
    public async Task A_task_removed_from_the_middle_keeps_the_order_of_the_rest()
    {
        await DeleteAsync("skill:a");
        var first = await ClaimOneAsync();
        var second = await AddAsync("skill:a");
        await Store.ImportAsync([new ImportedTask(Write("skill:a", Update))]);

        await Store.RemoveAsync(new TaskFilter(Here) { TaskId = second.TaskId });

        Assert.Empty(await ClaimAsync());
        await SyncedAsync(first);
        Assert.Equal(["update skill:a*"], (await ClaimAsync()).Select(Describe));
    }

    [Fact]
    public async Task A_resting_task_is_claimed_when_its_time_has_come()
    {
        await AddAsync("skill:a");
        var due = Now.AddSeconds(30);
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused with { NotBefore = due });

        Assert.Empty(await ClaimAsync());
        Assert.Equal(due, await Store.GetNextDueAsync(Here, Now));
        Assert.Null(await Store.GetNextDueAsync(Here, due));
        Assert.Null(await Store.GetNextDueAsync(Elsewhere, Now));

        Time.Advance(TimeSpan.FromSeconds(29.999));
        Assert.Empty(await ClaimAsync());

        Time.Advance(TimeSpan.FromSeconds(0.001));
        var task = await ClaimOneAsync();
        Assert.Equal(1, task.Refusals);
        Assert.Null(await Store.GetNextDueAsync(Here, Now));
    }

    [Fact]
    public async Task A_rest_that_only_a_wrong_clock_can_have_set_ends_sooner_and_a_true_one_stays()
    {
        var hour = Now.AddHours(1);
        foreach (var rest in new[] { hour, hour.AddYears(4) })
        {
            await AddAsync($"skill:{rest.Year}");
            await CompleteAsync(await ClaimOneAsync(), Outcomes.Unknown with { NotBefore = rest });
        }

        var request = new ClaimRequest(Here, Now, 50, long.MaxValue)
        {
            DataTypes = new HashSet<string> { "skill" },
            RestLimit = new(hour, Now.AddSeconds(30)),
        };
        Assert.Empty(await Store.ClaimAsync(request));
        Assert.Equal(Now.AddSeconds(30), await Store.GetNextDueAsync(Here, Now));
        Assert.Equal(hour, await Store.GetNextDueAsync(Here, Now.AddSeconds(30)));

        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(
            [$"skill:{hour.AddYears(4).Year}"],
            (await Store.ClaimAsync(request with { Now = Now })).Select(EntityOf)
        );
    }

    [Fact]
    public async Task A_resting_task_does_not_hold_up_others()
    {
        await AddAsync("skill:a");
        await CompleteAsync(
            await ClaimOneAsync(),
            Outcomes.Refused with
            {
                NotBefore = Now.AddHours(1),
            }
        );
        await AddAsync("skill:b");

        Assert.Equal(["skill:b"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task An_unconfirmed_task_is_claimed_after_its_rest_and_shows_that_it_was_sent()
    {
        await AddAsync("skill:a");
        var first = await ClaimOneAsync();
        Assert.Equal(0, first.Attempts);
        await CompleteAsync(first, Outcomes.Unknown with { NotBefore = Now.AddSeconds(30) });

        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(["add skill:a?"], await QueueAsync());
        var second = await ClaimOneAsync();

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, second.Attempts);
        Assert.Equal(SyncErrorKind.OutcomeUnknown, second.Error?.Kind);
    }

    [Fact]
    public async Task Order_survives_a_restart()
    {
        await AddAsync("skill:a");
        var claimed = await ClaimOneAsync();
        await UpdateAsync("skill:a");
        await AddAsync("skill:b");
        await CompleteAsync(claimed, Outcomes.Refused with { NotBefore = Now.AddHours(1) });
        await Store.DisposeAsync();

        var again = await OpenAsync();

        Assert.Equal(["skill:a", "skill:b"], (await ClaimAsync(store: again)).Select(EntityOf));
    }
}
