using System.Text;
using System.Text.Json;
using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>A client whose network, clock and log are in the test's hand.</summary>
internal sealed class CloudFixture : IDisposable
{
    public const string Token = "token-of-the-first-hour";

    private readonly HttpClient http;
    private readonly SemaphoreSlim parked = new(0);
    private Task? nextParked;
    private int retries;

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
        Time.TimerStarted = OnTimerStarted;
    }

    public ScriptedNetwork Network { get; } = new();

    public TestClock Time { get; } = new();

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

    /// <summary>Does not come back before the token is cancelled; <see cref="RunAsync"/> then lets the time pass.</summary>
    public async Task<T> HangAsync<T>(CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource<T>();
        await using var registration = cancellationToken.Register(() =>
            end.TrySetCanceled(cancellationToken)
        );
        parked.Release();
        return await end.Task;
    }

    /// <summary>Takes the request, and hangs.</summary>
    public async Task<HttpResponseMessage> TakeAndHangAsync(
        SentRequest request,
        CancellationToken cancellationToken
    )
    {
        await request.ReadBodyAsync();
        return await HangAsync<HttpResponseMessage>(cancellationToken);
    }

    /// <summary>Runs a task; each time that it waits for a timer alone, the clock goes on to that.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        while (true)
        {
            nextParked ??= parked.WaitAsync();
            if (await Task.WhenAny(task, nextParked) == task)
            {
                return await task;
            }

            nextParked = null;
            Time.AdvanceToNextTimer();
        }
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
        parked.Dispose();
    }

    private void OnTimerStarted()
    {
        // The first timer after the log speaks of another attempt is the pause before it: nothing else goes on until it ends.
        var told = Log.Lines.Count(line => line.StartsWith("3009", StringComparison.Ordinal));
        if (told > retries)
        {
            retries = told;
            parked.Release();
        }
    }
}
