namespace ECan.Sdk;

/// <summary>A set of operations, as <see cref="SyncEntityInfoAttribute"/> names it.</summary>
[Flags]
public enum SyncOperations
{
    /// <summary>No operation.</summary>
    None = 0,

    /// <summary><see cref="SyncOperation.Add"/>.</summary>
    Add = 1,

    /// <summary><see cref="SyncOperation.Update"/>.</summary>
    Update = 2,

    /// <summary><see cref="SyncOperation.Delete"/>.</summary>
    Delete = 4,
}
