using ECan.Sdk.Shapes.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>A cloud with all schemas of this project, whose clock stands still, and managers that talk to it.</summary>
internal sealed class Shop : IAsyncDisposable
{
    public const string Account = "me@example.com";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("ECan.Sdk.Shapes-");
    private readonly List<OfflineSyncManager> managers = [];

    private Shop(LocalAppSync cloud) => Cloud = cloud;

    public LocalAppSync Cloud { get; }

    public static async Task<Shop> OpenAsync() =>
        new(
            await LocalAppSync.StartAsync(
                Folder.Schema(),
                new LocalAppSyncOptions { TimeProvider = new StandingClock() }
            )
        );

    /// <summary>A manager; each device has a queue of its own, which it finds again.</summary>
    public OfflineSyncManager Manager(string device = "one")
    {
        var manager = OfflineSyncManager.Create(
            new OfflineSyncOptions
            {
                Endpoint = Cloud.Endpoint,
                Authorization = AppSyncAuthorization.ApiKey(Cloud.ApiKey),
                Entities = ECanSync.Entities,
                Account = Account,
                QueueDirectory = Path.Combine(directory.FullName, device),
                OutcomeUnknownHold = TimeSpan.Zero,
                RequestTimeout = TimeSpan.FromSeconds(20),
            }
        );
        managers.Add(manager);
        return manager;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var manager in managers)
        {
            await manager.DisposeAsync();
        }

        await Cloud.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
