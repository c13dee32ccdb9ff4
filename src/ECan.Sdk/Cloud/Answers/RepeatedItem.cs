namespace ECan.Sdk.Cloud;

/// <summary>Errors that mean, for an item that was sent before, that the cloud had taken it then.</summary>
internal static class RepeatedItem
{
    /// <summary>Whether the error says that the item is already there.</summary>
    public static bool SaysExists(SyncError error) =>
        BaseType(error).StartsWith("ConditionalCheckFailed", StringComparison.OrdinalIgnoreCase)
        || (
            IsAboutTheItem(error)
            && (
                TypeHolds(error, "AlreadyExists", "UniqueViolation")
                || Says(error, "already exist", "duplicate key", "duplicate entry")
            )
        );

    /// <summary>Whether the error says that there is no such item.</summary>
    public static bool SaysGone(SyncError error) =>
        IsAboutTheItem(error)
        // A table or function that is missing is another matter.
        && !TypeHolds(error, "ResourceNotFound")
        && !Says(error, "resource not found", "function not found")
        && (
            TypeHolds(error, "NotFound")
            || Says(error, "not found", "does not exist", "doesn't exist", "no such item")
        );

    // What is refused before any data is touched says nothing about the item.
    private static bool IsAboutTheItem(SyncError error) =>
        error.Kind is SyncErrorKind.Refused or SyncErrorKind.Conflict;

    private static string BaseType(SyncError error) =>
        error.ErrorType?[(error.ErrorType.LastIndexOf(':') + 1)..] ?? "";

    private static bool TypeHolds(SyncError error, params ReadOnlySpan<string> words) =>
        Holds(BaseType(error), words);

    private static bool Says(SyncError error, params ReadOnlySpan<string> words) =>
        Holds(error.Message, words);

    private static bool Holds(string text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
