using System.Globalization;
using System.Text.Json;
using ECan.Sdk.Cloud;

namespace ECan.Sdk.Queue;

/// <summary>A task as the module's files hold it.</summary>
/// <param name="DataType">The data type.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Data">The entity in its local form; lives as long as the file's document.</param>
internal sealed record ModuleTask(string DataType, SyncOperation Operation, JsonElement Data)
{
    public string? Id { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public int RetryCount { get; init; }

    public bool Failed { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastRetryAt { get; init; }

    /// <summary>Reads a task; null if what makes it one is missing.</summary>
    /// <param name="task">An element of the file's array.</param>
    /// <param name="failed">Whether it stands in the file of failed tasks.</param>
    /// <param name="zone">The time zone of times without offset.</param>
    public static ModuleTask? Read(JsonElement task, bool failed, TimeZoneInfo zone)
    {
        if (
            task.ValueKind is not JsonValueKind.Object
            || Text(task, ModuleFiles.DataType) is not { Length: > 0 } dataType
            || ReadOperation(Text(task, ModuleFiles.Operation)) is not { } operation
            || !task.TryGetProperty(ModuleFiles.Data, out var data)
            || data.ValueKind is not JsonValueKind.Object
        )
        {
            return null;
        }

        return new ModuleTask(dataType, operation, data)
        {
            Id = Text(task, ModuleFiles.Id),
            CreatedAt = Time(task, ModuleFiles.CreatedAt, zone),
            RetryCount = Number(task, ModuleFiles.RetryCount),
            Failed = failed,
            LastError = Text(task, ModuleFiles.LastError),
            LastRetryAt = Time(task, ModuleFiles.LastRetryAt, zone),
        };
    }

    private static SyncOperation? ReadOperation(string? operation) =>
        operation switch
        {
            "add" => SyncOperation.Add,
            "update" => SyncOperation.Update,
            "delete" => SyncOperation.Delete,
            _ => null,
        };

    private static string? Text(JsonElement task, string name) =>
        task.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? JsonText.ReadString(value)
            : null;

    private static int Number(JsonElement task, string name) =>
        task.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.Number
        && value.TryGetInt32(out var number)
            ? Math.Max(0, number)
            : 0;

    private static DateTimeOffset? Time(JsonElement task, string name, TimeZoneInfo zone)
    {
        if (
            !DateTime.TryParse(
                Text(task, name),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out var time
            )
        )
        {
            return null;
        }

        // The first and the last hours of all time lie beyond it in other zones.
        var ticks =
            time.Kind is DateTimeKind.Utc
                ? time.Ticks
                : Math.Clamp(
                    time.Ticks - zone.GetUtcOffset(time).Ticks,
                    DateTime.MinValue.Ticks,
                    DateTime.MaxValue.Ticks
                );
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
