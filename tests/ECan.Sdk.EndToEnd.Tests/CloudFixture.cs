using ECan.Sdk.EndToEnd.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>A cloud with the eCan schema on loopback, and managers on a queue directory of the test's own.</summary>
public sealed class CloudFixture : IAsyncDisposable
{
    public const string Owner = "me@example.com";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory(
        "ECan.Sdk.EndToEnd.Tests-"
    );

    private CloudFixture(LocalAppSync cloud)
    {
        Cloud = cloud;
        Cloud.Tokens.Accept(Token);
    }

    /// <summary>A token that the cloud accepts.</summary>
    public string Token { get; } = "token-of-me";

    public LocalAppSync Cloud { get; }

    public string QueueDirectory => Path.Combine(directory.FullName, "queue");

    public static async Task<CloudFixture> StartAsync(LocalAppSyncOptions? options = null) =>
        new(await LocalAppSync.StartFromFileAsync(Repository.Schema, options));

    public OfflineSyncOptions Options(Action<OfflineSyncOptions>? change = null)
    {
        var options = new OfflineSyncOptions
        {
            Endpoint = Cloud.Endpoint,
            Authorization = AppSyncAuthorization.ApiKey(Cloud.ApiKey),
            Entities = ECanSync.Entities,
            Account = Owner,
            QueueDirectory = QueueDirectory,
            OutcomeUnknownHold = TimeSpan.Zero,
            RequestTimeout = TimeSpan.FromSeconds(5),
        };
        change?.Invoke(options);
        return options;
    }

    public OfflineSyncManager CreateManager(Action<OfflineSyncOptions>? change = null) =>
        OfflineSyncManager.Create(Options(change));

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
