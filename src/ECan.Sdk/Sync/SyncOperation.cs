namespace ECan.Sdk;

/// <summary>What a write does to an entity in the cloud.</summary>
public enum SyncOperation
{
    /// <summary>The entity is new.</summary>
    Add,

    /// <summary>The entity exists and gets new values.</summary>
    Update,

    /// <summary>The entity is removed.</summary>
    Delete,
}
