using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Queue;

/// <summary>What the queue logs; event ids 2000 to 2099.</summary>
internal static partial class QueueLog
{
    [LoggerMessage(2000, LogLevel.Debug, "Opened the queue {Path}")]
    public static partial void Opened(this ILogger logger, string path);

    [LoggerMessage(
        2001,
        LogLevel.Error,
        "The queue file {Path} is damaged ({Reason}). It was set aside as {NewPath}, and a new one is in use"
    )]
    public static partial void SetAside(
        this ILogger logger,
        string path,
        string newPath,
        string reason
    );

    [LoggerMessage(
        2002,
        LogLevel.Warning,
        "The log of the queue {Path} could not be written back at closing. Nothing is lost; it is done at the next opening"
    )]
    public static partial void CheckpointFailed(
        this ILogger logger,
        string path,
        Exception exception
    );
}
