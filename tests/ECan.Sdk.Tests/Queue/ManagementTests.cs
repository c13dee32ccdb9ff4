using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class ManagementTests : QueueFixture
{
    private static readonly TaskFilter All = new(Here);

    [Fact]
    public async Task Statistics_count_by_type_state_and_scope()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await AddAsync("agent:a");
        await ClaimAsync(types: new HashSet<string> { "agent" });
        await EnqueueAsync(Write("skill:x", Add, scope: Elsewhere));

        var stats = await Store.GetStatsAsync(Here);

        Assert.Equal((2, 1), (stats.PendingCount, stats.FailedCount));
        Assert.Equal(
            new Dictionary<string, int> { ["skill"] = 1, ["agent"] = 1 },
            stats.PendingByType
        );
        Assert.Equal(new Dictionary<string, int> { ["skill"] = 1 }, stats.FailedByType);
        Assert.Equal(new Dictionary<SyncScope, int> { [Elsewhere] = 1 }, stats.OtherScopes);
    }

    [Fact]
    public async Task Statistics_of_an_empty_queue_are_empty()
    {
        await AddAsync("skill:a");
        await SyncedAsync(await ClaimOneAsync());

        var stats = await Store.GetStatsAsync(Here);

        Assert.Equal((0, 0), (stats.PendingCount, stats.FailedCount));
        Assert.Empty(stats.PendingByType);
        Assert.Empty((await Store.GetStatsAsync(Elsewhere)).OtherScopes);
    }

    [Fact]
    public async Task Counts_agree_with_the_rows_after_every_kind_of_change()
    {
        await AddAsync("skill:a");
        await UpdateAsync("skill:a", "22222");
        await AddAsync("skill:b");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await DeleteAsync("agent:c");
        await Store.RetryAsync(All);
        await Store.AdoptAsync(Here, Elsewhere);
        await AddAsync("agent:d");
        await DeleteAsync("agent:d");

        var mismatches = await Store.WriteAsync(session =>
            session.Database.Number(
                """
                SELECT count(*) FROM (
                  SELECT scope, failed, data_type, tasks, bytes FROM task_count WHERE scope > 0 AND (tasks <> 0 OR bytes <> 0)
                  EXCEPT
                  SELECT scope, status = 3, data_type, count(*), sum(length(payload)) FROM task GROUP BY 1, 2, 3
                )
                """
            )
        );
        Assert.Equal(0, mismatches);
        Assert.Equal(3, (await Store.GetStatsAsync(Elsewhere)).PendingCount);
    }

    [Fact]
    public async Task Reading_selects_by_type_entity_operation_and_id_in_pages()
    {
        var a = await AddAsync("skill:a");
        await UpdateAsync("skill:b");
        await AddAsync("agent:a");
        await EnqueueAsync(Write("skill:a", Add, scope: Elsewhere));

        async Task<IEnumerable<string>> ReadAsync(TaskFilter filter) =>
            (await Store.ReadAsync(filter)).Select(Describe);

        Assert.Equal(["add skill:a", "update skill:b", "add agent:a"], await ReadAsync(All));
        Assert.Equal(
            ["add skill:a", "update skill:b"],
            await ReadAsync(All with { DataType = "skill" })
        );
        Assert.Equal(
            ["add skill:a"],
            await ReadAsync(All with { DataType = "skill", Key = "[\"a\"]" })
        );
        Assert.Equal(["add skill:a", "add agent:a"], await ReadAsync(All with { Key = "[\"a\"]" }));
        Assert.Equal(["update skill:b"], await ReadAsync(All with { Operation = Update }));
        Assert.Equal(["add skill:a"], await ReadAsync(All with { TaskId = a.TaskId }));
        Assert.Empty(await ReadAsync(All with { TaskId = a.TaskId, Operation = Delete }));
        Assert.Empty(await ReadAsync(All with { Failed = true }));

        var page = await Store.ReadAsync(All, after: 0, limit: 2);
        Assert.Equal(["add skill:a", "update skill:b"], page.Select(Describe));
        page = await Store.ReadAsync(All, page[^1].Sequence, 2);
        Assert.Equal(["add agent:a"], page.Select(Describe));
    }

    [Fact]
    public async Task Removing_skips_what_is_in_flight_and_says_so()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await ClaimOneAsync();

        Assert.Equal(new RemovedTasks(1, 1), await Store.RemoveAsync(All));
        Assert.Equal(["add skill:a*"], await QueueAsync());
    }

    [Fact]
    public async Task Removing_skips_what_the_cloud_may_still_carry_out_until_its_rest_is_over()
    {
        await AddAsync("skill:a");
        await CompleteAsync(
            await ClaimOneAsync(),
            Outcomes.Unknown with
            {
                NotBefore = Now.AddSeconds(30),
            }
        );

        Assert.Equal(new RemovedTasks(0, 1), await Store.RemoveAsync(All));

        var update = await EnqueueAsync(Write("skill:a", Update) with { SendNow = true });
        Assert.Equal(EnqueueDisposition.Queued, update.Disposition);
        Assert.Equal(["add skill:a?", "update skill:a"], await QueueAsync());
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(new RemovedTasks(2, 0), await Store.RemoveAsync(All));
    }

    [Fact]
    public async Task Removing_one_entity_leaves_the_others()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await EnqueueAsync(Write("skill:a", Add, scope: Elsewhere));

        var removed = await Store.RemoveAsync(All with { DataType = "skill", Key = "[\"a\"]" });

        Assert.Equal(new RemovedTasks(1, 0), removed);
        Assert.Equal(["add skill:b"], await QueueAsync());
        Assert.Equal(["add skill:a"], await QueueAsync(Elsewhere));
    }

    [Fact]
    public async Task Failed_tasks_and_pending_ones_are_removed_separately()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);

        Assert.Equal(new RemovedTasks(1, 0), await Store.RemoveAsync(All with { Failed = true }));
        Assert.Equal(["add skill:b"], await QueueAsync());
    }

    [Fact]
    public async Task A_retried_task_starts_with_no_refusals_and_keeps_its_error()
    {
        await AddAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed with { Counted = true });

        Assert.Equal(1, await Store.RetryAsync(All));

        var task = await ClaimOneAsync();
        Assert.Equal((0, 1), (task.Refusals, task.Attempts));
        Assert.Equal(SyncErrorKind.Invalid, task.Error?.Kind);
        Assert.Equal(0, await Store.RetryAsync(All));
    }

    [Fact]
    public async Task A_retried_task_takes_in_the_write_behind_it()
    {
        await Store.ImportAsync([
            new ImportedTask(Write("skill:a", Update, "old")) { Failed = true, Attempts = 3 },
            new ImportedTask(Write("skill:a", Update, "new")),
        ]);

        Assert.Equal(1, await Store.RetryAsync(All));

        Assert.Equal(["update skill:a"], await QueueAsync());
        Assert.Equal("new", DataOf(await ClaimOneAsync()));
    }

    [Fact]
    public async Task Imported_tasks_have_the_ids_that_the_import_tells()
    {
        var task = Write("skill:a", Update, "1") with { Id = "same" };
        NewTask[] others =
        [
            task with
            {
                Scope = Elsewhere,
            },
            task with
            {
                DataType = "agent",
            },
            task with
            {
                Key = new EntityKey("b").Json,
            },
            task with
            {
                Operation = Delete,
            },
            Write("skill:a", Update, "2") with
            {
                Id = "same",
            },
        ];

        var ids = await Store.ImportAsync([
            new(task),
            new(task),
            .. others.Select(other => new ImportedTask(other)),
        ]);

        Assert.Equal(["same", "same", "same-2", "same-3", "same-4", "same-5", "same-6"], ids);
        var here = await Store.ReadAsync(All);
        Assert.Equal(
            ["same", "same-3", "same-4", "same-5", "same-6"],
            here.Select(found => found.Id)
        );
    }

    [Fact]
    public async Task An_imported_add_that_was_given_up_holds_no_relation_back()
    {
        await AddAsync("agent_skill:as", "agent:a");

        await Store.ImportAsync([new(Write("agent:a", Add) with { Id = "old" }) { Failed = true }]);

        Assert.Equal(["agent_skill:as"], (await ClaimAsync()).Select(EntityOf));
    }

    [Fact]
    public async Task More_tasks_than_a_page_are_retried_and_removed()
    {
        const int Tasks = 1201;
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, Tasks).Select(number => Write($"skill:{number}", Add)),
        ]);
        var sent = await ClaimAsync(Tasks);
        await Store.CompleteAsync(
            [.. sent.Select(task => Outcomes.Failed with { Sequence = task.Sequence })],
            Now
        );

        Assert.Equal(Tasks, await Store.RetryAsync(All));
        Assert.Equal(new RemovedTasks(Tasks, 0), await Store.RemoveAsync(All));
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task Only_the_tasks_that_are_named_are_retried()
    {
        await AddAsync("skill:a");
        await AddAsync("agent:b");
        foreach (var task in new[] { await ClaimOneAsync(), await ClaimOneAsync() })
        {
            await CompleteAsync(task, Outcomes.Failed);
        }

        Assert.Equal(1, await Store.RetryAsync(All with { DataType = "agent" }));
        Assert.Equal(["add skill:a!", "add agent:b"], await QueueAsync());
    }

    [Fact]
    public async Task The_last_place_is_remembered_when_the_task_is_gone()
    {
        Assert.Equal(0, await Store.GetLastSequenceAsync());
        await AddAsync("skill:a");
        var task = await ClaimOneAsync();
        await SyncedAsync(task);

        Assert.Equal(task.Sequence, await Store.GetLastSequenceAsync());
        await AddAsync("skill:b");
        Assert.True((await ClaimOneAsync()).Sequence > task.Sequence);
    }
}
