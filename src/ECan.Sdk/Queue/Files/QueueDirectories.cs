namespace ECan.Sdk.Queue;

internal static class QueueDirectories
{
    public static QueueFileException Unusable(string directory, Exception cause) =>
        new(
            directory,
            $"The queue directory '{directory}' cannot be made or written: {cause.Message} Set "
                + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to a directory that this user may write.",
            cause
        );
}
