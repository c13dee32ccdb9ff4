using System.Text;
using System.Text.Json;
using ECan.Sdk.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>A client whose network, clock and log are in the test's hand.</summary>
internal sealed class CloudFixture : IDisposable
{
    public const string Token = "token-of-the-first-hour";

    private readonly HttpClient http;

    public CloudFixture(Action<OfflineSyncOptions>? configure = null)
    {
        http = new HttpClient(Network) { Timeout = Timeout.InfiniteTimeSpan };
        Options = new OfflineSyncOptions
        {
            Endpoint = new Uri("https://cloud.example/graphql"),
            Authorization = AppSyncAuthorization.Lambda(_ => new(Token)),
            TimeProvider = Time,
            HttpClient = http,
            LoggerFactory = Log,
        };
        configure?.Invoke(Options);
        Client = new AppSyncClient(Options, () => 0.5);
    }

    public ScriptedNetwork Network { get; } = new();

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

    public LogCapture Log { get; } = new();

    public OfflineSyncOptions Options { get; }

    public AppSyncClient Client { get; }

    public Task<BatchAnswer> SendAsync(
        SyncEntityDefinition entity,
        SyncOperation operation,
        params MutationItem[] items
    ) => Client.SendAsync(Batch(entity, operation, items), CancellationToken.None);

    public MutationBatch Batch(
        SyncEntityDefinition entity,
        SyncOperation operation,
        params MutationItem[] items
    ) =>
        new()
        {
            Entity = entity,
            Operation = operation,
            Items = items,
            Account = Options.Account,
            Authorization = Options.Authorization!,
        };

    /// <summary>Lets the clock run until the task has ended, step by step as something waits for it.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        for (var i = 0; i < 10_000 && !task.IsCompleted; i++)
        {
            await Task.Yield();
            Time.Advance(TimeSpan.FromMilliseconds(50));
        }

        return await task;
    }

    public static MutationItem Item(string id, string? name = null, bool sentBefore = false) =>
        Raw(
            id,
            JsonSerializer.Serialize(
                new Dictionary<string, string> { ["id"] = id, ["name"] = name ?? $"name {id}" }
            ),
            sentBefore
        );

    public static MutationItem Raw(string id, string json, bool sentBefore = false) =>
        new(new EntityKey(id), Encoding.UTF8.GetBytes(json), sentBefore);

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }
}
