using System.Text.Json;

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

    /// <summary>Whether a conflict is with the item itself: the cloud holds what it sends, one version further.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">The item's place in it.</param>
    /// <param name="theirs">The cloud's item, as the conflict carried it; null if it carried none.</param>
    public static bool IsDone(MutationRequest request, int place, JsonElement? theirs)
    {
        if (theirs is not { } entity || EntityVersion.Of(request, entity) is not { } version)
        {
            return false;
        }

        var sent = request.Input(place);
        return version == (EntityVersion.Of(request, sent) ?? 0) + 1
            && sent.EnumerateObject()
                .All(field =>
                    field.Name == request.Batch.Entity.VersionField
                    || SameJson.IsSame(
                        field.Value,
                        entity.TryGetProperty(field.Name, out var value) ? value : default
                    )
                );
    }

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
