namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Whether a task can be claimed. Kept on the row, so that the cost of a claim does not depend on what waits; the numbers stand in the
/// conditions of partial indexes.
/// </summary>
internal enum Gate
{
    /// <summary>Can be claimed at once.</summary>
    Ready = 0,

    /// <summary>Another task must finish first: there are rows in <c>task_wait</c>.</summary>
    Waits = 1,

    /// <summary>Nothing stands before it, but its time has not come.</summary>
    Rests = 2,

    /// <summary>In flight or failed.</summary>
    Closed = 3,
}
