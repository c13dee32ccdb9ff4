namespace ECan.Sdk.Sync;

/// <summary>Operations as the queue, the log and messages name them.</summary>
internal static class OperationNames
{
    public static string Of(SyncOperation operation) =>
        operation switch
        {
            SyncOperation.Add => "add",
            SyncOperation.Update => "update",
            SyncOperation.Delete => "delete",
            _ => throw new ArgumentOutOfRangeException(
                nameof(operation),
                operation,
                "Use Add, Update or Delete."
            ),
        };

    /// <summary>The operations that the cloud has for a data type, for a message.</summary>
    public static string Supported(SyncEntityDefinition definition)
    {
        var names = Enum.GetValues<SyncOperation>()
            .Where(operation => definition.Find(operation) is not null)
            .Select(Of)
            .ToArray();
        return names.Length == 0 ? "none" : string.Join(" and ", names);
    }
}
