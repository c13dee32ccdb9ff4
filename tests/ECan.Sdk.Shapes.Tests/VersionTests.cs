using ECan.Sdk.Shapes.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>Conflict detection against a cloud that refuses versions as AppSync does.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private Shop shop = null!;
    private OfflineSyncManager manager = null!;

    public async Task InitializeAsync()
    {
        shop = await Shop.OpenAsync();
        manager = shop.Manager();
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    [Fact]
    public async Task Writes_made_offline_go_out_on_the_versions_that_the_answers_tell()
    {
        var todo = new Todo { Id = "t", Name = "1" };
        Assert.True((await manager.SyncTodoAsync(todo, SyncOperation.Add)).Synced);
        foreach (var name in new[] { "2", "3" })
        {
            shop.Cloud.Faults.Offline = true;
            todo.Name = name;
            Assert.True((await manager.SyncTodoAsync(todo, SyncOperation.Update)).Cached);
            todo.Description = name;
            Assert.True((await manager.SyncTodoAsync(todo, SyncOperation.Update)).Cached);
            shop.Cloud.Faults.Offline = false;
            Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await manager.SyncPendingQueueAsync());
        }

        shop.Cloud.Faults.Offline = true;
        Assert.True((await manager.DeleteTodoAsync("t")).Cached);
        shop.Cloud.Faults.Offline = false;
        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await manager.SyncPendingQueueAsync());

        Assert.Equal(["createTodo", "updateTodo 1", "updateTodo 2", "deleteTodo 3"], Sent());
        Assert.Empty(shop.Cloud.Entities("Todo"));
    }

    [Fact]
    public async Task What_was_created_offline_goes_out_without_one_and_what_follows_with_the_first()
    {
        shop.Cloud.Faults.Offline = true;
        var todo = new Todo { Id = "t", Name = "1" };
        await manager.SyncTodoAsync(todo, SyncOperation.Add);
        todo.Name = "2";
        await manager.SyncTodoAsync(todo, SyncOperation.Update);
        shop.Cloud.Faults.Offline = false;

        // The answer is lost, so that what comes now waits behind the add.
        shop.Cloud.Faults.Enqueue(Fault.CutAfterExecution);
        await manager.SyncPendingQueueAsync();
        todo.Name = "3";
        await manager.Queue.AddAsync(todo, SyncOperation.Update);
        await DrainAsync();
        await manager.DeleteTodoAsync("t");

        Assert.Equal("deleteTodo 2", Sent()[^1]);
        Assert.Empty(shop.Cloud.Entities("Todo"));
    }

    [Fact]
    public async Task An_update_whose_answer_was_lost_does_not_conflict_with_itself()
    {
        var todo = new Todo
        {
            Id = "t",
            Name = "1",
            Location = new LocationInput { Lat = 1, Lon = 2 },
            Due = new DateOnly(2026, 3, 1),
        };
        await manager.SyncTodoAsync(todo, SyncOperation.Add);
        todo.Name = "2";
        shop.Cloud.Faults.Enqueue(Fault.CutAfterExecution);
        Assert.True((await manager.SyncTodoAsync(todo, SyncOperation.Update)).Cached);
        await DrainAsync();
        Assert.Equal(["createTodo", "updateTodo 1", "updateTodo 1"], Sent());

        shop.Cloud.Faults.Enqueue(Fault.CutAfterExecution);
        Assert.True((await manager.DeleteTodoAsync("t")).Cached);
        await DrainAsync();

        Assert.Equal(["deleteTodo 2", "deleteTodo 2"], Sent()[^2..]);
        Assert.Equal(0, (await manager.GetStatsAsync()).FailedCount);
    }

    [Fact]
    public async Task A_process_that_died_before_it_wrote_the_answer_down_finds_out()
    {
        var todo = new Todo { Id = "t", Name = "1" };
        await manager.SyncTodoAsync(todo, SyncOperation.Add);
        await manager.DisposeAsync();

        var again = shop.Manager();
        todo.Name = "2";
        shop.Cloud.Faults.Enqueue(Fault.CutAfterExecution);
        await again.SyncTodoAsync(todo, SyncOperation.Update);
        await again.DisposeAsync();

        manager = shop.Manager();
        await DrainAsync();
        todo.Name = "3";
        Assert.True((await manager.SyncTodoAsync(todo, SyncOperation.Update)).Synced);
        Assert.Equal("updateTodo 2", Sent()[^1]);
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_not_overwritten_until_the_app_has_seen_it()
    {
        var other = shop.Manager("two");
        var mine = new Todo { Id = "t", Name = "mine" };
        await manager.SyncTodoAsync(mine, SyncOperation.Add);
        var theirs = (await other.GetTodoAsync("t"))[0];
        theirs.Name = "theirs";
        Assert.True((await other.SyncTodoAsync(theirs, SyncOperation.Update)).Synced);

        mine.Name = "mine again";
        var conflict = await manager.SyncTodoAsync(mine, SyncOperation.Update);
        Assert.Equal(SyncOutcome.Failed, conflict.Outcome);
        var error = Assert.Single(conflict.Errors);
        Assert.Equal(SyncErrorKind.Conflict, error.Kind);
        Assert.Contains("\"name\":\"theirs\"", error.ServerItem, StringComparison.Ordinal);

        // Neither a retry nor the next edit overwrites it.
        Assert.Equal(1, await manager.Queue.RetryFailedAsync());
        Assert.Equal(1, (await manager.SyncPendingQueueAsync()).Failed);
        mine.Name = "mine once more";
        await manager.SyncTodoAsync(mine, SyncOperation.Update);
        Assert.Equal("theirs", (string?)shop.Cloud.Find("Todo", "t")!["name"]);

        // What the app has read since, it may build on.
        mine.Version = (await manager.GetTodoAsync("t"))[0].Version;
        await manager.SyncTodoAsync(mine, SyncOperation.Update);
        await DrainAsync();
        Assert.Equal("mine once more", (string?)shop.Cloud.Find("Todo", "t")!["name"]);
    }

    private async Task DrainAsync()
    {
        var report = await manager.SyncPendingQueueAsync();
        Assert.Equal((0, 0), (report.Failed, report.Remaining));
    }

    // "updateTodo 1" for each mutation that the cloud carried out or refused, with the version that it was sent.
    private List<string> Sent() =>
        [
            .. shop
                .Cloud.Requests.Where(request =>
                    request.Query?.StartsWith("mutation", StringComparison.Ordinal) == true
                )
                .Select(request =>
                    $"{request.Field} {request.Variables?["input"]?["_version"]}".TrimEnd()
                ),
        ];
}
