namespace ECan.Sdk.Queue;

/// <summary>What the machine says about where a user's data lies.</summary>
internal sealed record QueueEnvironment
{
    /// <summary>The operating system.</summary>
    public required QueuePlatform Platform { get; init; }

    /// <summary>The user's home directory; null or empty if the user has none.</summary>
    public string? Home { get; init; }

    /// <summary>On Windows <c>%LOCALAPPDATA%</c>.</summary>
    public string? LocalAppData { get; init; }

    /// <summary>The machine that this process runs on.</summary>
    public static QueueEnvironment Current { get; } =
        new()
        {
            Platform =
                OperatingSystem.IsWindows() ? QueuePlatform.Windows
                : OperatingSystem.IsMacOS() ? QueuePlatform.MacOS
                : QueuePlatform.Linux,
            Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            LocalAppData = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData
            ),
        };
}

/// <summary>The operating systems that differ in where data lies.</summary>
internal enum QueuePlatform
{
    /// <summary>Linux and other Unix systems.</summary>
    Linux,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,
}
