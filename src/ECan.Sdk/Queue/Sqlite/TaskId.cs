using System.Globalization;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Ids that tell the place of their task, so that a task is found by its id without an index. An index of ids would cost each write
/// a page of the log. The random half makes them unique beyond this file.
/// </summary>
internal static class TaskId
{
    private const int Digits = 16;

    public static string Make(string dataType, SyncOperation operation, long place) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{dataType}_{OperationNames.Of(operation)}_{place:x16}{Random.Shared.NextInt64():x16}"
        );

    /// <summary>The place that an id tells; null if it is none of ours.</summary>
    public static long? PlaceIn(string id) =>
        id.Length > 2 * Digits
        && long.TryParse(
            id.AsSpan(id.Length - 2 * Digits, Digits),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var place
        )
            ? place
            : null;
}
