namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Lets one store at a time open, check or set aside the file of a directory. Held for the opening only.</summary>
internal static class OpeningLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <exception cref="QueueFileException">The directory cannot be made or written, or the lock was not free in time.</exception>
    public static FileStream Take(string directory, TimeSpan timeout)
    {
        var path = Path.Combine(directory, "queue.lock");
        using var never = new ManualResetEventSlim();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                PrivateFiles.CreateDirectory(directory);
                return Open(path);
            }
            catch (IOException error) when (IsHeld(error))
            {
                if (waited >= timeout)
                {
                    throw new QueueFileException(
                        path,
                        $"Another process has been opening the queue in '{directory}' for {timeout.TotalSeconds:0} s. "
                            + "End it, or set "
                            + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to another directory.",
                        error
                    );
                }

                never.Wait(Pause);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw QueueDirectories.Unusable(directory, error);
            }
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
