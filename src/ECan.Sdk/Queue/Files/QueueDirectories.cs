using ECan.Sdk.Queue.Sqlite;

namespace ECan.Sdk.Queue;

/// <summary>Where the queue lies: where the module that it replaces keeps its own, with the name of the app in place of eCan.ai.</summary>
internal static class QueueDirectories
{
    /// <summary>The last part of the path.</summary>
    public const string Name = "offline_sync_queue";

    /// <summary>The folder that older versions of the module used on Windows, beside <see cref="Name"/>.</summary>
    private const string OlderName = "sync_queue";

    /// <summary>The directory of an app's queue.</summary>
    /// <param name="queueDirectory"><see cref="OfflineSyncOptions.QueueDirectory"/>; it wins.</param>
    /// <param name="applicationName"><see cref="OfflineSyncOptions.ApplicationName"/>, or the host's name for the app.</param>
    /// <param name="developmentRoot">The root of the project while it is being developed; null otherwise.</param>
    /// <param name="environment">The machine.</param>
    /// <exception cref="ArgumentException">The application's name is missing, or no name for a folder.</exception>
    /// <exception cref="QueueFileException">The user has no directory for data.</exception>
    public static string Resolve(
        string? queueDirectory,
        string? applicationName,
        string? developmentRoot,
        QueueEnvironment environment
    )
    {
        if (!string.IsNullOrWhiteSpace(queueDirectory))
        {
            return Path.GetFullPath(queueDirectory);
        }

        if (!string.IsNullOrWhiteSpace(developmentRoot))
        {
            return Join(environment, developmentRoot, Name);
        }

        CheckName(applicationName);
        return environment.Platform switch
        {
            QueuePlatform.Windows => Join(
                environment,
                DataRoot(environment.LocalAppData, "%LOCALAPPDATA%"),
                applicationName!,
                Name
            ),
            QueuePlatform.MacOS => Join(
                environment,
                DataRoot(environment.Home, "home directory"),
                "Library",
                "Application Support",
                applicationName!,
                Name
            ),
            _ => Join(
                environment,
                DataRoot(environment.Home, "home directory"),
                ".local",
                "share",
                applicationName!,
                Name
            ),
        };
    }

    /// <summary>The directories in which files of the module may lie, given the directory of the queue.</summary>
    public static IReadOnlyList<string> WithModuleFiles(
        string queueDirectory,
        QueueEnvironment environment
    )
    {
        var separator = Separator(environment);
        var end = queueDirectory.TrimEnd(separator).LastIndexOf(separator);
        return environment.Platform is QueuePlatform.Windows && end > 0
            ? [queueDirectory, Join(environment, queueDirectory[..end], OlderName)]
            : [queueDirectory];
    }

    /// <summary>Whether some queue takes over the files of the module that lie in a directory.</summary>
    public static bool MayHoldModuleFiles(string directory, QueueEnvironment environment)
    {
        // Asked of the files, because a directory may have several names.
        if (HoldsQueue(directory))
        {
            return true;
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        return environment.Platform is QueuePlatform.Windows
            && OlderName.Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase)
            && Path.GetDirectoryName(path) is { } parent
            && Directory.Exists(parent)
            && Directory.EnumerateDirectories(parent).Any(HoldsQueue);
    }

    private static bool HoldsQueue(string directory) =>
        File.Exists(Path.Combine(directory, QueueFile.Name));

    /// <summary>The exception for a directory that cannot be made or written.</summary>
    public static QueueFileException Unusable(string directory, Exception cause) =>
        new(
            directory,
            $"The queue directory '{directory}' cannot be made or written: {cause.Message} Set "
                + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to a directory that this user may write.",
            cause
        );

    private static string DataRoot(string? directory, string what) =>
        string.IsNullOrWhiteSpace(directory)
            ? throw new QueueFileException(
                Name,
                $"This user has no {what} to keep a queue in. Set "
                    + $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.QueueDirectory)} to a directory that this user may write."
            )
            : directory;

    // The same on all systems, so that a name that works on one works on the others.
    private static void CheckName(string? applicationName)
    {
        var option = $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.ApplicationName)}";
        if (string.IsNullOrWhiteSpace(applicationName))
        {
            throw new ArgumentException(
                $"{option} is needed to know where the queue lies.",
                nameof(applicationName)
            );
        }

        if (
            applicationName is "." or ".."
            || applicationName.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0']) >= 0
        )
        {
            throw new ArgumentException(
                $"{option} '{applicationName}' cannot be the name of a folder.",
                nameof(applicationName)
            );
        }
    }

    private static string Join(QueueEnvironment environment, params string[] parts)
    {
        var separator = Separator(environment);
        parts[0] = parts[0].TrimEnd(separator);
        return string.Join(separator, parts);
    }

    private static char Separator(QueueEnvironment environment) =>
        environment.Platform is QueuePlatform.Windows ? '\\' : '/';
}
