namespace ECan.Sdk;

/// <summary>What an accepted write survives.</summary>
public enum QueueDurability
{
    /// <summary>
    /// A killed process, a crash of the operating system and loss of power: each commit waits for the disk (SQLite
    /// <c>synchronous=FULL</c>; on macOS also <c>fullfsync</c>, without which data stay in the drive's cache). Writes that come at
    /// the same time share a commit.
    /// </summary>
    Full,

    /// <summary>
    /// A killed process. A crash of the operating system or loss of power may take the last writes, those since the log was last
    /// written back, though each was accepted; what is left is whole and in order (SQLite <c>synchronous=NORMAL</c>). Also what the
    /// cloud took may then be sent once more.
    /// </summary>
    Normal,
}
