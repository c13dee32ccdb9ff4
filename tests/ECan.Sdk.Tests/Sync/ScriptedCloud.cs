using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A cloud that does as it is told, and notes what it was sent.</summary>
internal sealed class ScriptedCloud : ICloudClient
{
    private readonly Channel<MutationBatch> arrivals = Channel.CreateUnbounded<MutationBatch>();
    private int resets;

    public CloudState State { get; private set; }

    public event Action<CloudState>? StateChanged;

    /// <summary>Answers a batch; takes everything unless told otherwise.</summary>
    public Func<MutationBatch, CancellationToken, Task<BatchAnswer>> Answer { get; set; } =
        (batch, _) => Task.FromResult(Taken(batch));

    /// <summary>For whom queries were asked, and with which variables.</summary>
    public List<string> Questions { get; } = [];

    public Func<SyncQueryDefinition, JsonElement> QueryAnswer { get; set; } = _ => default;

    public ConcurrentQueue<MutationBatch> Batches { get; } = [];

    public int Resets => Volatile.Read(ref resets);

    /// <summary>"add skill a,b" for each request, in the order in which they came.</summary>
    public IReadOnlyList<string> Requests => [.. Batches.Select(Describe)];

    public static string Describe(MutationBatch batch) =>
        $"{batch.Operation.ToString().ToLowerInvariant()} {batch.Entity.DataType} {string.Join(',', batch.Items.Select(item => item.Key))}";

    public static BatchAnswer Taken(MutationBatch batch) => Each(batch, _ => new ItemVerdict());

    public static BatchAnswer Each(MutationBatch batch, Func<MutationItem, ItemVerdict> judge) =>
        new() { Items = [.. batch.Items.Select(judge)] };

    public static BatchAnswer Refused(
        MutationBatch batch,
        SyncErrorKind kind,
        bool attempted = true
    ) => Each(batch, _ => Verdict(kind, attempted));

    public static ItemVerdict Verdict(SyncErrorKind kind, bool attempted = true) =>
        new() { Error = new(kind, $"the words for {kind}"), Attempted = attempted };

    /// <summary>Says the same to every batch from now on.</summary>
    public void Say(SyncErrorKind kind, bool attempted = true) =>
        Answer = (batch, _) => Task.FromResult(Refused(batch, kind, attempted));

    public void TakeAll() => Answer = (batch, _) => Task.FromResult(Taken(batch));

    /// <summary>Out of reach: says so at once.</summary>
    public void GoOffline()
    {
        Say(SyncErrorKind.Offline, attempted: false);
        Set(CloudState.Offline);
    }

    /// <summary>In reach again; found out by the next request, as the real client does.</summary>
    public void ComeBack() =>
        Answer = (batch, _) =>
        {
            Set(CloudState.Online);
            return Task.FromResult(Taken(batch));
        };

    /// <summary>Keeps requests until the returned source is completed, then takes them unless told otherwise; a cancelled request throws.</summary>
    public TaskCompletionSource Hold(Func<MutationBatch, BatchAnswer>? answer = null)
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer = async (batch, token) =>
        {
            await open.Task.WaitAsync(token);
            return (answer ?? Taken)(batch);
        };
        return open;
    }

    public void Set(CloudState state)
    {
        if (State != state)
        {
            State = state;
            StateChanged?.Invoke(state);
        }
    }

    /// <summary>Waits for the next request that was not yet waited for.</summary>
    public async Task<MutationBatch> ArrivalAsync() =>
        await arrivals.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    public async Task<BatchAnswer> SendAsync(
        MutationBatch batch,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        Batches.Enqueue(batch);
        arrivals.Writer.TryWrite(batch);
        return await Answer(batch, cancellationToken);
    }

    public Task<JsonElement> QueryAsync(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        string? account,
        AppSyncAuthorization authorization,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writeVariables(writer);
            writer.WriteEndObject();
        }

        Questions.Add($"{account} {Encoding.UTF8.GetString(stream.ToArray())}");
        return Task.FromResult(QueryAnswer(query));
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref resets);
        return Task.CompletedTask;
    }
}
