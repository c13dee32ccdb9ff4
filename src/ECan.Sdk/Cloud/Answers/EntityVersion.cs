using System.Text;
using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>Reads the versions by which a cloud detects conflicts.</summary>
internal static class EntityVersion
{
    /// <summary>The version in an item's part of the answer, or in what was sent of it; null where it has none, or the data type knows none.</summary>
    public static long? Of(MutationRequest request, JsonElement part)
    {
        if (
            request.Batch.Entity.VersionField is not { } name
            || part.ValueKind is not JsonValueKind.Object
        )
        {
            return null;
        }

        if (
            !part.TryGetProperty(name, out var version)
            && request.Operation.PayloadField is { } payload
            && part.TryGetProperty(payload, out var entity)
            && entity.ValueKind is JsonValueKind.Object
        )
        {
            entity.TryGetProperty(name, out version);
        }

        return version.ValueKind is JsonValueKind.Number && version.TryGetInt64(out var number)
            ? number
            : null;
    }

    /// <summary>The item that a conflict carries as the cloud holds it; null if it carries none.</summary>
    public static JsonElement? Carried(MutationRequest request, SyncError error) =>
        request.Batch.Entity.VersionField is not null
        && error.Kind is SyncErrorKind.Conflict
        && error.ServerItem is { } text
        && JsonText.TryParse(Encoding.UTF8.GetBytes(text))
            is { ValueKind: JsonValueKind.Object } item
            ? item
            : null;

    /// <summary>Whether the cloud holds an item only to know that it was deleted.</summary>
    public static bool IsDeleted(JsonElement? item) =>
        item is { } entity
        && entity.TryGetProperty("_deleted", out var deleted)
        && deleted.ValueKind is JsonValueKind.True;
}
