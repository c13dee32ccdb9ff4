namespace ECan.Sdk.Sync;

/// <summary>What one pass over the queue is asked to do.</summary>
/// <param name="Options">Its bounds.</param>
/// <param name="Retry">Try the cloud anew, whatever was learned of it: a person asked, the network changed, a credential is new.</param>
/// <param name="Overrules">Send also while the service asks to be left alone: the app itself asked for this very pass.</param>
/// <param name="Progress">Told after each answered request.</param>
internal sealed record PassRequest(
    SyncPendingQueueOptions Options,
    bool Retry,
    bool Overrules = false,
    IProgress<QueueSyncProgress>? Progress = null
);
