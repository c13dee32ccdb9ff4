namespace ECan.Sdk;

/// <summary>The queue of one scope, as an app sees it.</summary>
public sealed class OfflineSyncQueue
{
    internal OfflineSyncQueue() { }
}
