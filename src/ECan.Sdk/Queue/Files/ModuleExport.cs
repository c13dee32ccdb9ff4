using System.Globalization;
using System.Text.Json;

namespace ECan.Sdk.Queue;

/// <summary>Writes the tasks of a scope in the format of the module's files.</summary>
internal static class ModuleExport
{
    private const int Page = 200;

    /// <summary>Writes both files; each appears whole, in place of one of the same name, or not at all.</summary>
    /// <param name="store">The queue.</param>
    /// <param name="scope">Whose tasks.</param>
    /// <param name="folder">Where the files go; made if it is not there.</param>
    /// <param name="timeProvider">The time zone of the times, which carry no offset in this format.</param>
    /// <param name="cancellationToken">Ends the export; files that are not finished do not appear.</param>
    /// <returns>How many tasks were written.</returns>
    /// <exception cref="ArgumentException">A queue lies in the folder, or takes over what lies there.</exception>
    public static async ValueTask<int> RunAsync(
        IQueueStore store,
        SyncScope scope,
        string folder,
        TimeProvider timeProvider,
        CancellationToken cancellationToken = default
    )
    {
        if (QueueDirectories.MayHoldModuleFiles(folder, QueueEnvironment.Current))
        {
            throw new ArgumentException(
                $"A queue lies in '{Path.GetFullPath(folder)}' or reads the files there: at its next opening it would take the tasks over "
                    + "once more. Name another folder.",
                nameof(folder)
            );
        }

        PrivateFiles.CreateDirectory(folder);
        var zone = timeProvider.LocalTimeZone;
        var filter = new TaskFilter(scope);
        var pending = await WriteAsync(
                store,
                filter,
                Path.Combine(folder, ModuleFiles.Pending),
                zone,
                cancellationToken
            )
            .ConfigureAwait(false);
        var failed = await WriteAsync(
                store,
                filter with
                {
                    Failed = true,
                },
                Path.Combine(folder, ModuleFiles.Failed),
                zone,
                cancellationToken
            )
            .ConfigureAwait(false);
        return pending + failed;
    }

    private static async ValueTask<int> WriteAsync(
        IQueueStore store,
        TaskFilter filter,
        string path,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var draft = path + ".new";
        File.Delete(draft);
        try
        {
            int written;
            var stream = PrivateFiles.CreateFile(draft);
            await using (stream.ConfigureAwait(false))
            {
                written = await WriteTasksAsync(store, filter, stream, zone, cancellationToken)
                    .ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async ValueTask<int> WriteTasksAsync(
        IQueueStore store,
        TaskFilter filter,
        Stream stream,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        var written = 0;
        var after = 0L;
        var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartArray();
            while (
                await store.ReadAsync(filter, after, Page, cancellationToken).ConfigureAwait(false)
                    is { Count: > 0 } tasks
            )
            {
                foreach (var task in tasks)
                {
                    Write(json, task, zone);
                }

                written += tasks.Count;
                after = tasks[^1].Sequence;
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            json.WriteEndArray();
        }

        return written;
    }

    private static void Write(Utf8JsonWriter json, StoredTask task, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString(ModuleFiles.Id, task.Id);
        json.WriteString(ModuleFiles.DataType, task.DataType);
        json.WriteString(ModuleFiles.Operation, Name(task.Operation));
        json.WritePropertyName(ModuleFiles.Data);
        json.WriteRawValue(task.Payload.Span);
        json.WriteString(ModuleFiles.CreatedAt, Local(task.CreatedAt, zone));
        json.WriteNumber(ModuleFiles.RetryCount, task.Attempts);
        json.WriteString(
            ModuleFiles.Status,
            task.Status is QueuedTaskStatus.Failed ? "failed" : "pending"
        );
        if (task.Error is { } error)
        {
            json.WriteString(ModuleFiles.LastError, error.Message);
            if (error.ServerItem is { } item)
            {
                json.WritePropertyName(ModuleFiles.ServerItem);
                json.WriteRawValue(item);
            }
        }

        if (task.LastRetryAt is { } lastRetry)
        {
            json.WriteString(ModuleFiles.LastRetryAt, Local(lastRetry, zone));
        }

        json.WriteEndObject();
    }

    private static string Name(SyncOperation operation) =>
        operation switch
        {
            SyncOperation.Add => "add",
            SyncOperation.Update => "update",
            _ => "delete",
        };

    private static string Local(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo
            .ConvertTime(time, zone)
            .ToString(ModuleFiles.TimeFormat, CultureInfo.InvariantCulture);
}
