using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk;

/// <summary>How an app syncs. Read once at start; changes after that have no effect.</summary>
public sealed class OfflineSyncOptions
{
    /// <summary>The GraphQL endpoint; https, or http to a loopback host. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How requests are authorized. Required.</summary>
    public AppSyncAuthorization? Authorization { get; set; }

    /// <summary>What can be synced: <c>ECanSync.Entities</c>, as generated. Required.</summary>
    public IReadOnlyList<SyncEntityDefinition> Entities { get; set; } = [];

    /// <summary>The signed-in account; tasks of one account are never sent with another's credential.</summary>
    /// <value>Default: null, an app without accounts.</value>
    public string? Account { get; set; }

    /// <summary>The folder name of the app in the user's data directory.</summary>
    /// <value>Default: the host's application name.</value>
    public string? ApplicationName { get; set; }

    /// <summary>Where the queue file lies; replaces the directory of the operating system.</summary>
    /// <value>Default: null, see <see cref="ApplicationName"/>.</value>
    public string? QueueDirectory { get; set; }

    /// <summary>
    /// Whether the files that the eCan.ai application's offline-sync module left in the queue directory are taken over when the queue is
    /// opened. They are renamed after that.
    /// </summary>
    /// <value>Default: null, which means yes if <see cref="ApplicationName"/> is <c>eCan.ai</c>, else no.</value>
    public bool? ImportModuleFiles { get; set; }

    /// <summary>Whether writes are queued when they cannot be sent. False is for debugging: the result then carries the true error.</summary>
    /// <value>Default: true.</value>
    public bool OfflineSyncEnabled { get; set; } = true;

    /// <summary>How often the cloud may refuse a task before it is given up. Outages, throttling and refused credentials do not count.</summary>
    /// <value>Default: 3. Range: 1 to 100.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The time between two passes of the timer.</summary>
    /// <value>Default: 5 minutes. Range: 1 second to 1 day.</value>
    public TimeSpan AutoRetryInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The time limit of one request; a call to the manager returns within about this time whatever the network does.</summary>
    /// <value>Default: 10 seconds. Range: 100 ms to 5 minutes.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a task rests when nobody knows whether the cloud took it: the longest a request may execute there.</summary>
    /// <value>Default: 30 seconds, the execution limit of AppSync. Range: 0 to 1 hour.</value>
    public TimeSpan OutcomeUnknownHold { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long <see cref="IOfflineSyncManager.StartAsync"/> sends before it starts the timer and returns.</summary>
    /// <value>Default: 30 seconds. Range: 0 to 1 hour.</value>
    public TimeSpan StartupDrainTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long stopping waits for requests in flight.</summary>
    /// <value>Default: 15 seconds. Range: 0 to 1 hour.</value>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether a host waits at start for the queue to be sent.</summary>
    /// <value>Default: <see cref="StartupDrain.Background"/>.</value>
    public StartupDrain StartupDrain { get; set; } = StartupDrain.Background;

    /// <summary>The most items in one request.</summary>
    /// <value>Default: 50. Range: 1 to 1000.</value>
    public int MaxBatchCount { get; set; } = 50;

    /// <summary>The most bytes of entities in one request; a larger entity goes alone.</summary>
    /// <value>Default: 512 KB. Range: 1 KB to 16 MB.</value>
    public int MaxBatchBytes { get; set; } = 512 * 1024;

    /// <summary>The most requests of one pass at the same time.</summary>
    /// <value>Default: 4. Range: 1 to 64.</value>
    public int MaxParallelBatches { get; set; } = 4;

    /// <summary>
    /// The most bytes of one entity in its local form; a call with a larger one throws <see cref="QueueLimitException"/>. Deletes are
    /// exempt, so that such an entity can be got rid of. Also holds without a queue.
    /// </summary>
    /// <value>
    /// Default: 1 MB, more than an item of an AppSync cloud usually may have: DynamoDB takes 400 KB, and subscribers are told of up to
    /// 240 KB. Range: 1 KB to 16 MB.
    /// </value>
    public int MaxTaskBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// The most bytes of entities in the queue file, over all accounts and endpoints, failed tasks included; a call that would make it
    /// more throws <see cref="QueueLimitException"/>. What a queued task takes in or cancels out is always accepted if the queue does
    /// not grow by it.
    /// </summary>
    /// <value>
    /// Default: 1 GB, so that weeks without a network fit and a fault in the app does not fill the disk; the file itself is somewhat
    /// larger. Range: 1 MB to 1 TB, and at least <see cref="MaxTaskBytes"/>.
    /// </value>
    public long MaxQueueBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>What an accepted write survives.</summary>
    /// <value>Default: <see cref="QueueDurability.Full"/>.</value>
    public QueueDurability Durability { get; set; } = QueueDurability.Full;

    /// <summary>Decides, in place of the built-in rule, whether the cloud took an item.</summary>
    /// <value>Default: null, the built-in rule.</value>
    public AnswerRule? AnswerRule { get; set; }

    /// <summary>Where logs go.</summary>
    /// <value>Default: the container's; nowhere without a container.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Makes the meter of the metrics, whose names are in <see cref="ECanSyncTelemetry"/>.</summary>
    /// <value>Default: the container's; without a container the manager has a meter of its own.</value>
    public IMeterFactory? MeterFactory { get; set; }

    /// <summary>Where the time comes from.</summary>
    /// <value>Default: the container's, else the system's.</value>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Sends the requests; not disposed. Its own time-out should be infinite: <see cref="RequestTimeout"/> rules.</summary>
    /// <remarks>
    /// Switch its redirects off (<see cref="HttpClientHandler.AllowAutoRedirect"/>), or the credential may go to a host that is
    /// not <see cref="Endpoint"/>. The SDK's own client follows none; a redirect that a given client followed is logged as a warning.
    /// </remarks>
    /// <value>Default: from the container's factory, else a client of the manager's own.</value>
    public HttpClient? HttpClient { get; set; }

    /// <summary>The root of the project when the app runs in development: its queue then lies there. Set by the host.</summary>
    internal string? DevelopmentRoot { get; set; }
}
