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

    [LoggerMessage(
        2010,
        LogLevel.Information,
        "Imported {Count} tasks of {Path}, which is now {NewPath}"
    )]
    public static partial void ModuleFileImported(
        this ILogger logger,
        string path,
        int count,
        string newPath
    );

    [LoggerMessage(
        2011,
        LogLevel.Warning,
        "{Path} is damaged ({Reason}). It was set aside as {NewPath}; {Count} tasks of it could be imported"
    )]
    public static partial void ModuleFileDamaged(
        this ILogger logger,
        string path,
        string reason,
        string newPath,
        int count
    );

    [LoggerMessage(
        2012,
        LogLevel.Warning,
        "The files of the module in {Directory} could not be read or renamed, so they were not imported"
    )]
    public static partial void ModuleFilesUnusable(
        this ILogger logger,
        string directory,
        Exception exception
    );
}
