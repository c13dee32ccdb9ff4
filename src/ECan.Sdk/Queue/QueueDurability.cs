namespace ECan.Sdk;

/// <summary>What an accepted write survives.</summary>
public enum QueueDurability
{
    /// <summary>A killed process, a crash of the operating system and loss of power (SQLite <c>synchronous=FULL</c>, and <c>fullfsync</c> on macOS).</summary>
    Full,

    /// <summary>A killed process; a crash of the operating system may take the last writes (SQLite <c>synchronous=NORMAL</c>).</summary>
    Normal,
}
