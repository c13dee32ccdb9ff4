using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>Calls from a thread that has a context, as that of a user interface, and is blocked until they return.</summary>
public sealed class UserInterfaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-ui-").FullName;
    private readonly StubHttp http = new();
    private readonly HttpClient client;
    private readonly SingleThread thread = new();

    public UserInterfaceTests() => client = new(http, disposeHandler: false);

    public void Dispose()
    {
        thread.Dispose();
        client.Dispose();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    public static TheoryData<string> Calls =>
        [
            "sync",
            "sync many",
            "start",
            "drain",
            "stats",
            "failed",
            "queue",
            "retry",
            "clear",
            "export",
            "switch",
            "stop",
            "query",
            "dispose",
        ];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_blocked_thread_gets_its_answer(string call)
    {
        var manager = Create();
        Assert.True(await thread.BlockOnAsync(() => CallAsync(manager, call)));
        Assert.Equal(0, thread.Posts);
        Assert.True(await thread.BlockOnAsync(() => manager.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Without_the_queue_a_blocked_thread_gets_its_answer_too()
    {
        await using var manager = Create(options => options.OfflineSyncEnabled = false);
        Assert.True(await thread.BlockOnAsync(() => CallAsync(manager, "sync")));
        Assert.Equal(0, thread.Posts);
        Assert.Single(http.Bodies);
    }

    private async Task CallAsync(OfflineSyncManager manager, string call)
    {
        var token = CancellationToken.None;
        await (
            call switch
            {
                "sync" => manager.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add),
                "sync many" => manager.SyncManyToCloudAsync<Skill>(
                    [new() { Id = "a" }, new() { Id = "b" }],
                    SyncOperation.Add
                ),
                "start" => manager.StartAsync(token),
                "drain" => manager.SyncPendingQueueAsync(),
                "stats" => manager.GetStatsAsync(token).AsTask(),
                "failed" => manager.Queue.GetFailedTasksAsync().AsTask(),
                "queue" => manager.Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Add),
                "retry" => manager.Queue.RetryFailedAsync().AsTask(),
                "clear" => manager.Queue.RemoveTasksByResourceAsync("skill", "a").AsTask(),
                "export" => manager.Queue.ExportAsync(Path.Combine(folder, "export")).AsTask(),
                "switch" => manager.SwitchAccountAsync("b"),
                "stop" => manager.StopAutoRetryAsync(token),
                "query" => QueryAsync(manager),
                _ => manager.DisposeAsync().AsTask(),
            }
        ).ConfigureAwait(false);
    }

    private static async Task QueryAsync(OfflineSyncManager manager)
    {
        var query = new SyncQueryDefinition
        {
            Field = "querySkills",
            Document = "query querySkills { querySkills }",
            Result = SyncResultShape.Json,
        };
        try
        {
            await manager.QueryAsync<Skill>(query, _ => { }).ConfigureAwait(false);
        }
        catch (CloudRequestException)
        {
            // What the cloud of this test says to a query is no list of entities.
        }
    }

    private OfflineSyncManager Create(Action<OfflineSyncOptions>? configure = null)
    {
        var options = new OfflineSyncOptions
        {
            Endpoint = new("https://example.com/graphql"),
            Authorization = AppSyncAuthorization.Lambda(
                async (_, _) =>
                {
                    // Code of an app that goes on in the context it was called in.
                    await Task.Yield();
                    return "token";
                }
            ),
            Entities = TestEntities.All,
            QueueDirectory = folder,
            Durability = QueueDurability.Normal,
            HttpClient = client,
        };
        configure?.Invoke(options);
        return OfflineSyncManager.Create(options);
    }
}
