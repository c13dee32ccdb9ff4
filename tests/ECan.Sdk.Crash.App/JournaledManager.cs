using ECan.Sdk.Crash.App.Cloud;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App;

/// <summary>A manager whose requests and outcomes are written into a journal.</summary>
internal sealed class JournaledManager : IAsyncDisposable
{
    /// <summary>The longest that the cloud of the test takes for a request, with room for a machine that is busy.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(1200);

    /// <summary>The time limit of a request: so long that only a machine that stands still reaches it.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(3);

    private readonly HttpClient http;

    public JournaledManager(ChildSettings settings, Journal journal)
    {
        http = new HttpClient(new ReceiptHandler(settings.Name, journal))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        Manager = OfflineSyncManager.Create(
            new OfflineSyncOptions
            {
                Endpoint = settings.Endpoint,
                Authorization = AppSyncAuthorization.CognitoUserPools(_ =>
                    new(ChildSettings.Token)
                ),
                Entities = ECanSync.Entities,
                Account = "crash@example.com",
                QueueDirectory = settings.QueueDirectory,
                Durability = settings.Durability,
                OutcomeUnknownHold = Hold,
                RequestTimeout = RequestTimeout,
                AutoRetryInterval = TimeSpan.FromSeconds(1),
                MaxBatchCount = 7,
                HttpClient = http,
            }
        );
        Manager.TaskSynced += (_, task) =>
            journal.Write(new TaskDone(task.DataType, string.Join('#', task.EntityKey.Values)));
    }

    public OfflineSyncManager Manager { get; }

    public async ValueTask DisposeAsync()
    {
        await Manager.DisposeAsync();
        http.Dispose();
    }
}
