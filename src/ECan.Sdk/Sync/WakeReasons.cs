namespace ECan.Sdk.Sync;

/// <summary>Why the timer runs a pass.</summary>
[Flags]
internal enum WakeReasons
{
    None = 0,

    /// <summary>The interval has passed, or a resting task is due.</summary>
    Time = 1,

    /// <summary>A write waits that may go as soon as an earlier one is through.</summary>
    Write = 2,

    /// <summary>The cloud is in reach again.</summary>
    Online = 4,

    /// <summary>The network of the machine came back.</summary>
    Network = 8,

    /// <summary>There is another credential.</summary>
    Credential = 16,

    /// <summary>No pass: the interval was set anew.</summary>
    Interval = 32,
}
