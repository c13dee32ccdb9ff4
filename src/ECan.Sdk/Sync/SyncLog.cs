using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>The log lines of the manager, the drain and the timer: 1000 to 1099.</summary>
internal static partial class SyncLog
{
    [LoggerMessage(1000, LogLevel.Information, "{Sentence}")]
    public static partial void Synced(ILogger logger, string sentence);

    [LoggerMessage(1001, LogLevel.Information, "{Sentence}")]
    public static partial void Cached(ILogger logger, string sentence);

    [LoggerMessage(1002, LogLevel.Warning, "{Sentence}")]
    public static partial void Failed(ILogger logger, string sentence);

    [LoggerMessage(
        1003,
        LogLevel.Warning,
        "Given up {DataType} {Key} ({Operation}), task {TaskId}: {Reason}"
    )]
    public static partial void GivenUp(
        ILogger logger,
        string dataType,
        string key,
        string operation,
        string taskId,
        string reason
    );

    [LoggerMessage(
        1010,
        LogLevel.Information,
        "Queue pass: {Sent} sent, {Synced} synced, {Failed} failed, {Remaining} remaining"
    )]
    public static partial void PassDone(
        ILogger logger,
        int sent,
        int synced,
        int failed,
        int remaining
    );

    [LoggerMessage(1011, LogLevel.Information, "Queue pass stopped: {Reason}")]
    public static partial void PassStopped(ILogger logger, string reason);

    [LoggerMessage(
        1012,
        LogLevel.Warning,
        "{Count} task(s) were on their way when a process ended; they are sent again after {Hold}"
    )]
    public static partial void Recovered(ILogger logger, int count, TimeSpan hold);

    [LoggerMessage(
        1013,
        LogLevel.Information,
        "The cloud refused a batch of {Count} {DataType} without naming an item; its halves are sent"
    )]
    public static partial void BatchHalved(ILogger logger, string dataType, int count);

    [LoggerMessage(
        1014,
        LogLevel.Error,
        "Sending {Count} {DataType} failed in code of the app or of this library"
    )]
    public static partial void SendThrew(
        ILogger logger,
        Exception exception,
        string dataType,
        int count
    );

    [LoggerMessage(
        1015,
        LogLevel.Error,
        "The outcome of {Count} task(s) could not be written to the queue; it is tried again"
    )]
    public static partial void OutcomesNotWritten(ILogger logger, Exception exception, int count);

    [LoggerMessage(1016, LogLevel.Error, "Telling of an answered request failed")]
    public static partial void TellThrew(ILogger logger, Exception exception);

    [LoggerMessage(
        1020,
        LogLevel.Information,
        "Automatic retry started, every {Interval}, account {Account}"
    )]
    public static partial void TimerStarted(ILogger logger, TimeSpan interval, string? account);

    [LoggerMessage(1021, LogLevel.Information, "Automatic retry stopped, account {Account}")]
    public static partial void TimerStopped(ILogger logger, string? account);

    [LoggerMessage(
        1022,
        LogLevel.Warning,
        "Automatic retry: the pass under way did not end within {Timeout}; it ends by itself"
    )]
    public static partial void TimerStopTimedOut(ILogger logger, TimeSpan timeout);

    [LoggerMessage(1023, LogLevel.Error, "A queue pass failed; the next one comes by itself")]
    public static partial void PassThrew(ILogger logger, Exception exception);

    [LoggerMessage(
        1024,
        LogLevel.Information,
        "The queue is switched off (OfflineSyncEnabled is false): nothing is cached, nothing is sent by itself"
    )]
    public static partial void QueueOff(ILogger logger);

    [LoggerMessage(
        1025,
        LogLevel.Warning,
        "The queue could not be closed within {Timeout}; closing goes on in the background"
    )]
    public static partial void CloseTimedOut(ILogger logger, TimeSpan timeout);

    [LoggerMessage(1030, LogLevel.Information, "Sync status: {Status}, account {Account}")]
    public static partial void StatusChanged(ILogger logger, SyncStatus status, string? account);

    [LoggerMessage(1031, LogLevel.Error, "A handler of the event {Event} threw")]
    public static partial void HandlerThrew(ILogger logger, Exception exception, string @event);

    [LoggerMessage(1032, LogLevel.Information, "Account switched from {Before} to {After}")]
    public static partial void AccountSwitched(ILogger logger, string? before, string? after);

    [LoggerMessage(1033, LogLevel.Information, "The network is there: the queue is tried")]
    public static partial void NetworkAvailable(ILogger logger);

    [LoggerMessage(1034, LogLevel.Information, "There is no network: writes are queued")]
    public static partial void NetworkGone(ILogger logger);

    [LoggerMessage(1035, LogLevel.Warning, "The network's changes cannot be watched here")]
    public static partial void NetworkNotWatched(ILogger logger, Exception exception);

    [LoggerMessage(1036, LogLevel.Error, "The first pass over the queue failed")]
    public static partial void StartFailed(ILogger logger, Exception exception);
}
