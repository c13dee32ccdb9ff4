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
        "The queue {Path} could not be closed in good order. Nothing that was accepted is lost; what is left to do is done at the next opening"
    )]
    public static partial void ClosingFailed(this ILogger logger, string path, Exception exception);

    [LoggerMessage(
        2003,
        LogLevel.Critical,
        "The queue file {Path} is damaged ({Reason}). It is in use, so it stays where it is and nothing is accepted any more; the next opening sets it aside"
    )]
    public static partial void DamagedInUse(this ILogger logger, string path, string reason);

    [LoggerMessage(
        2004,
        LogLevel.Warning,
        "The queue file {Path} could not be checked after an unclean stop; the next opening tries again"
    )]
    public static partial void CheckNotDone(this ILogger logger, string path, Exception exception);

    [LoggerMessage(2005, LogLevel.Debug, "The queue file {Path} was checked and is whole")]
    public static partial void Checked(this ILogger logger, string path);

    [LoggerMessage(
        2006,
        LogLevel.Error,
        "{Path} is damaged ({Reason}). It was copied to {NewPath}, with the queue file beside it; the queue goes on with what stands before the damage"
    )]
    public static partial void LogDamaged(
        this ILogger logger,
        string path,
        string newPath,
        string reason
    );

    [LoggerMessage(
        2010,
        LogLevel.Information,
        "Imported {Count} of {All} tasks of {Path}, which is now {NewPath}; those of a file that was imported before do not come again"
    )]
    public static partial void ModuleFileImported(
        this ILogger logger,
        string path,
        int count,
        int all,
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

    [LoggerMessage(
        2013,
        LogLevel.Warning,
        "The task {TaskId} of {Path} could not be imported; it stays in its file"
    )]
    public static partial void ModuleTaskUnusable(
        this ILogger logger,
        string? taskId,
        string path,
        Exception exception
    );
}
