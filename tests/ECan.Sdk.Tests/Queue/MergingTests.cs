using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class MergingTests : QueueFixture
{
    [Fact]
    public async Task A_merged_write_keeps_id_place_and_date_of_the_first_and_has_the_data_of_the_last()
    {
        var first = await EnqueueAsync(Write("skill:a", Add, "1"));
        await AddAsync("skill:b");
        var created = Now;
        Time.Advance(TimeSpan.FromMinutes(1));

        var merged = await UpdateAsync("skill:a", "2");

        Assert.Equal(new EnqueueResult(first.TaskId, EnqueueDisposition.Merged), merged);
        var tasks = await Store.ReadAsync(new TaskFilter(Here));
        Assert.Equal(["add skill:a", "add skill:b"], tasks.Select(Describe));
        Assert.Equal("2", DataOf(tasks[0]));
        Assert.Equal(created, tasks[0].CreatedAt);
    }

    [Fact]
    public async Task An_add_that_was_never_sent_and_a_delete_cancel_out()
    {
        var add = await AddAsync("skill:a");

        var delete = await DeleteAsync("skill:a");

        Assert.Equal(new EnqueueResult(add.TaskId, EnqueueDisposition.Cancelled), delete);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task An_add_that_never_left_the_machine_still_cancels_out()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.NeverSent);

        Assert.Equal(EnqueueDisposition.Cancelled, (await DeleteAsync("skill:a")).Disposition);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task An_add_that_was_sent_becomes_a_delete()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused);

        Assert.Equal(EnqueueDisposition.Merged, (await DeleteAsync("skill:a")).Disposition);
        Assert.Equal(["delete skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task A_second_add_of_an_entity_in_the_cloud_does_not_cancel_out_with_its_delete()
    {
        await AddAsync("skill:a");
        await SyncedAsync(await ClaimOneAsync());
        await AddAsync("skill:a");

        Assert.Equal(EnqueueDisposition.Merged, (await DeleteAsync("skill:a")).Disposition);
        Assert.Equal(["delete skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task Nor_does_one_of_an_entity_whose_add_was_removed_after_it_was_sent()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Unknown);
        Assert.Equal(1, (await Store.RemoveAsync(new TaskFilter(Here))).Removed);
        await AddAsync("skill:a");

        Assert.Equal(EnqueueDisposition.Merged, (await DeleteAsync("skill:a")).Disposition);
        Assert.Equal(["delete skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task An_add_that_was_removed_before_it_was_sent_leaves_nothing_behind()
    {
        await AddAsync("skill:a");
        await Store.RemoveAsync(new TaskFilter(Here));
        await AddAsync("skill:a");

        Assert.Equal(EnqueueDisposition.Cancelled, (await DeleteAsync("skill:a")).Disposition);
    }

    [Fact]
    public async Task After_a_delete_that_the_cloud_took_an_add_cancels_out_again()
    {
        await AddAsync("skill:a");
        await SyncedAsync(await ClaimOneAsync());
        await DeleteAsync("skill:a");
        await SyncedAsync(await ClaimOneAsync());
        await AddAsync("skill:a");

        Assert.Equal(EnqueueDisposition.Cancelled, (await DeleteAsync("skill:a")).Disposition);
    }

    [Fact]
    public async Task An_add_behind_one_on_its_way_does_not_cancel_out()
    {
        await AddAsync("skill:a");
        await ClaimOneAsync();
        await AddAsync("skill:a");

        await DeleteAsync("skill:a");

        Assert.Equal(["add skill:a*", "delete skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task An_add_between_two_deletes_goes_and_one_delete_stays()
    {
        var first = await EnqueueAsync(Write("skill:a", Delete, "1"));
        await AddAsync("skill:a");

        var last = await EnqueueAsync(Write("skill:a", Delete, "3"));

        Assert.Equal(new EnqueueResult(first.TaskId, EnqueueDisposition.Merged), last);
        var task = Assert.Single(await Store.ReadAsync(new TaskFilter(Here)));
        Assert.Equal(("delete skill:a", "3"), (Describe(task), DataOf(task)));
    }

    [Fact]
    public async Task What_is_on_its_way_is_never_changed()
    {
        await EnqueueAsync(Write("skill:a", Add, "1"));
        await ClaimOneAsync();

        var update = await UpdateAsync("skill:a", "2");

        Assert.Equal(EnqueueDisposition.Queued, update.Disposition);
        var tasks = await Store.ReadAsync(new TaskFilter(Here));
        Assert.Equal(["1", "2"], tasks.Select(DataOf));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_second_delete_goes_out_while_the_first_may_still_be_refused(bool resting)
    {
        await DeleteAsync("skill:a");
        var first = await ClaimOneAsync();
        if (resting)
        {
            await CompleteAsync(first, Outcomes.Unknown);
        }

        await AddAsync("skill:a");
        var second = await EnqueueAsync(Write("skill:a", Delete, "2"));

        Assert.Equal(EnqueueDisposition.Merged, second.Disposition);
        Assert.Equal(
            [resting ? "delete skill:a?" : "delete skill:a*", "delete skill:a"],
            await QueueAsync()
        );
        if (resting)
        {
            first = await ClaimOneAsync();
        }

        await CompleteAsync(first, Outcomes.Failed);
        var again = await ClaimOneAsync();
        Assert.Equal(("delete skill:a*", "2"), (Describe(again), DataOf(again)));
    }

    [Fact]
    public async Task A_failed_task_is_absorbed_and_keeps_its_last_error()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused);
        var failed = await ClaimOneAsync();
        await CompleteAsync(failed, Outcomes.Failed with { Counted = true });
        Assert.Equal(["add skill:a!"], await QueueAsync());

        var update = await UpdateAsync("skill:a", "2");

        Assert.Equal(new EnqueueResult(failed.Id, EnqueueDisposition.Merged), update);
        var task = await ClaimOneAsync();
        Assert.Equal(("add skill:a*", "2"), (Describe(task), DataOf(task)));
        Assert.Equal("no such field", task.Error?.Message);
        Assert.Equal(0, task.Refusals);
        Assert.Equal(2, task.Attempts);
    }

    [Fact]
    public async Task A_task_that_fails_takes_in_the_write_behind_it()
    {
        await EnqueueAsync(Write("skill:a", Add, "1"));
        var add = await ClaimOneAsync();
        await UpdateAsync("skill:a", "2");

        var completed = await CompleteAsync(add, Outcomes.Failed);

        Assert.Equal([add.Sequence], completed.Absorbed);
        Assert.Empty(completed.CancelledOut);
        var task = await ClaimOneAsync();
        Assert.Equal(("add skill:a*", "2"), (Describe(task), DataOf(task)));
        Assert.Equal(add.Id, task.Id);
        Assert.Equal(add.Sequence, task.Sequence);
    }

    [Fact]
    public async Task A_task_that_never_left_cancels_out_with_the_delete_behind_it()
    {
        await AddAsync("skill:a");
        var add = await ClaimOneAsync();
        var delete = await DeleteAsync("skill:a");

        var completed = await CompleteAsync(add, Outcomes.NeverSent);

        Assert.Equal([add.Id, delete.TaskId], completed.CancelledOut.Select(task => task.Id));
        Assert.Empty(completed.Absorbed);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task What_neither_takes_in_nor_cancels_out_is_not_told()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        var tasks = await ClaimAsync();
        await UpdateAsync("skill:b");

        Assert.Same(CompletedTasks.None, await CompleteAsync(tasks[0], Outcomes.Failed));
        var completed = await CompleteAsync(tasks[1], Outcomes.Unknown);
        Assert.Empty(completed.AlsoFailed);
        Assert.Empty(completed.Absorbed);
        Assert.Empty(completed.CancelledOut);
        Assert.Equal([tasks[1].Sequence], completed.Followed);
    }

    [Fact]
    public async Task An_unconfirmed_task_stays_before_the_write_behind_it()
    {
        await AddAsync("skill:a");
        var add = await ClaimOneAsync();
        await DeleteAsync("skill:a");

        await CompleteAsync(add, Outcomes.Unknown with { NotBefore = Now.AddSeconds(30) });

        Assert.Equal(["add skill:a?", "delete skill:a"], await QueueAsync());
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task New_data_wakes_a_resting_task()
    {
        await AddAsync("skill:a");
        await CompleteAsync(
            await ClaimOneAsync(),
            Outcomes.Refused with
            {
                NotBefore = Now.AddHours(1),
            }
        );

        await UpdateAsync("skill:a", "2");

        Assert.Equal(0, (await ClaimOneAsync()).Refusals);
    }

    [Fact]
    public async Task Writes_of_one_call_are_coalesced_with_each_other()
    {
        var results = await Store.EnqueueAsync([
            Write("skill:a", Add, "1"),
            Write("skill:a", Update, "2"),
            Write("skill:b", Add),
            Write("skill:b", Delete),
        ]);

        Assert.Equal(
            [
                EnqueueDisposition.Queued,
                EnqueueDisposition.Merged,
                EnqueueDisposition.Queued,
                EnqueueDisposition.Cancelled,
            ],
            results.Select(result => result.Disposition)
        );
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task A_call_with_an_id_that_is_taken_takes_in_none_of_its_writes()
    {
        var taken = Write("skill:a", Add) with { Id = "taken" };
        await EnqueueAsync(taken);

        var error = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Store.EnqueueAsync([
                Write("skill:b", Add),
                Write("skill:c", Add) with
                {
                    Id = taken.Id,
                },
            ])
        );

        Assert.Contains("taken", error.Message, StringComparison.Ordinal);
        Assert.Equal(["add skill:a"], await QueueAsync());
    }
}
