using System.Text.Json;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Sync;

public sealed class OfflineSyncQueueTests : SyncFixture
{
    [Fact]
    public async Task Adding_queues_without_an_attempt()
    {
        var result = await Queue.AddAsync(new Skill { Id = "42" }, SyncOperation.Add);
        Assert.True(result.Cached);
        Assert.Equal(
            "Cached skill 42 (add): it waits for the next pass over the queue.",
            result.Message
        );
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task A_task_is_shown_as_it_is()
    {
        Cloud.Say(SyncErrorKind.Refused);
        var result = await AddAsync("42", "技能");
        var task = Assert.Single(await Queue.GetPendingTasksAsync());
        Assert.Equal(result.TaskId, task.Id);
        Assert.Equal("skill", task.DataType);
        Assert.Equal(SyncOperation.Add, task.Operation);
        Assert.Equal(new EntityKey("42"), task.EntityKey);
        Assert.Equal("技能", task.Data.GetProperty("name").GetString());
        Assert.Equal(Time.GetUtcNow(), task.CreatedAt);
        Assert.Equal(1, task.RetryCount);
        Assert.Equal(QueuedTaskStatus.Pending, task.Status);
        Assert.Equal(SyncErrorKind.Refused, task.LastError!.Kind);
        Assert.Equal(Time.GetUtcNow(), task.LastRetryAt);
    }

    [Fact]
    public async Task A_task_that_this_build_cannot_send_says_why_unless_it_has_an_error_of_its_own()
    {
        await QueueAsync("a");
        Cloud.Say(SyncErrorKind.Refused);
        await AddAsync("b");
        Assert.Null((await Queue.GetPendingTasksAsync())[0].LastError);

        await RestartAsync([
            .. TestEntities.All.Where(definition => definition.DataType != "skill"),
        ]);

        Assert.Equal(
            [SyncErrorKind.Mapping, SyncErrorKind.Refused],
            (await Queue.GetPendingTasksAsync()).Select(task => task.LastError!.Kind)
        );
    }

    [Fact]
    public async Task Lists_are_by_data_type_and_streams_go_past_a_page()
    {
        var ids = Enumerable.Range(0, 450).Select(i => $"s{i}").ToArray();
        await Manager.Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        await QueueAsync(ids);

        Assert.Single(await Queue.GetPendingTasksAsync("agent"));
        Assert.Equal(451, (await Queue.GetPendingTasksAsync()).Count);
        var read = new List<string>();
        await foreach (var task in Queue.ReadPendingTasksAsync("skill"))
        {
            read.Add(task.EntityKey.ToString());
        }

        Assert.Equal(ids, read);
    }

    [Fact]
    public async Task Failed_tasks_can_be_retried_one_by_one_and_by_type()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        var a = await AddAsync("a");
        await AddAsync("b");
        await Manager.SyncToCloudAsync(new Agent { Id = "x" }, SyncOperation.Add);

        Assert.Equal(1, await Queue.RetryFailedAsync(a.TaskId));
        Assert.Equal(["add a Pending 1"], await PendingAsync());
        Assert.Equal(1, await Queue.RetryFailedAsync(dataType: "agent"));
        Assert.Equal(1, await Queue.RetryFailedAsync());
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task Clearing_spares_what_is_being_sent()
    {
        await QueueAsync("a", "b");
        await Queue.AddAsync(new Agent { Id = "x" }, SyncOperation.Add);
        Assert.Equal(new RemovedTasks(1, 0), await Queue.ClearPendingAsync("agent"));

        var open = Cloud.Hold();
        var call = AddAsync("c");
        await Cloud.ArrivalAsync();
        Assert.Equal(new RemovedTasks(2, 1), await Queue.ClearPendingAsync());
        open.SetResult();
        Assert.True((await InTimeAsync(call)).Synced);

        Cloud.Say(SyncErrorKind.Invalid);
        await AddAsync("d");
        Assert.Equal(new RemovedTasks(1, 0), await Queue.ClearFailedAsync());
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task The_tasks_of_one_entity_are_removed_pending_and_failed()
    {
        Cloud.Say(SyncErrorKind.Invalid);
        await DeleteAsync("a");
        await QueueAsync("a", "b");

        Assert.Equal(
            new RemovedTasks(1, 0),
            await Queue.RemoveTasksByResourceAsync("skill", "a", SyncOperation.Add)
        );
        Assert.Equal(
            new RemovedTasks(1, 0),
            await Queue.RemoveTasksByResourceAsync("skill", new EntityKey("a"))
        );
        Assert.Equal(["add b Pending 0"], await PendingAsync());
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task Statistics_count_by_type()
    {
        await QueueAsync("a", "b");
        Cloud.Say(SyncErrorKind.Invalid);
        await Manager.SyncToCloudAsync(new Agent { Id = "x" }, SyncOperation.Add);
        var stats = await Manager.GetStatsAsync();
        Assert.Equal((2, 1), (stats.PendingCount, stats.FailedCount));
        Assert.Equal(2, stats.PendingByType["skill"]);
        Assert.Equal(1, stats.FailedByType["agent"]);
    }

    [Fact]
    public async Task The_queue_is_exported_in_the_format_of_the_module()
    {
        await QueueAsync("a", "b");
        var folder = Directory.CreateTempSubdirectory("ecan-export-");
        try
        {
            Assert.Equal(2, await Queue.ExportAsync(folder.FullName));
            using var pending = JsonDocument.Parse(
                await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "pending_sync.json"))
            );
            Assert.Equal(
                ["a", "b"],
                pending
                    .RootElement.EnumerateArray()
                    .Select(task => task.GetProperty("data").GetProperty("id").GetString())
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
