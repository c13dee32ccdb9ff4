namespace ECan.Sdk.Analyzers.Knowledge;

/// <summary>A set of what can be done to an entity, with the values of the runtime's <c>SyncOperations</c>.</summary>
[Flags]
internal enum Operations
{
    None = 0,
    Add = 1,
    Update = 2,
    Delete = 4,
}
