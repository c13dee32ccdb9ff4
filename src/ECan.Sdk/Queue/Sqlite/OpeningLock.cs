namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Lets one store at a time open, check or set aside the file of a directory, or take over files of the module. Held for that only.</summary>
internal static class OpeningLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <exception cref="QueueFileException">The directory cannot be made or written, or the lock was not free in time.</exception>
    public static FileStream Take(string directory, TimeSpan timeout)
    {
        using var never = new ManualResetEventSlim();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(directory, waited, timeout) is { } taken)
            {
                return taken;
            }

            never.Wait(Pause);
        }
    }

    /// <inheritdoc cref="Take"/>
    public static async ValueTask<FileStream> TakeAsync(
        string directory,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryTake(directory, waited, timeout) is { } taken)
            {
                return taken;
            }

            // Others hold it for as long as they need on this machine, whatever time the app lives in.
            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private static FileStream? TryTake(string directory, TimeSpan waited, TimeSpan timeout)
    {
        var path = Path.Combine(directory, "queue.lock");
        try
        {
            PrivateFiles.CreateDirectory(directory);
            return Open(path);
        }
        catch (IOException error) when (IsHeld(error))
        {
            return waited < timeout
                ? null
                : throw new QueueFileException(
                    path,
                    $"Another process has been opening the queue in '{directory}' for {timeout.TotalSeconds:0} s. "
                        + "End it, or set "
                        + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to another directory.",
                    error
                );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw QueueDirectories.Unusable(directory, error);
        }
    }

    // What the runtime reports when somebody else holds the lock: EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows.
    public static bool IsHeld(IOException error) =>
        error.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateFiles.FileMode;
        }

        return new FileStream(path, options);
    }
}
