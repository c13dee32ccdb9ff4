using System.Text;
using System.Text.Json;
using ECan.Sdk.Cloud;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Queue;

/// <summary>What the import of the module's files needs to know.</summary>
internal sealed record ModuleImportOptions
{
    /// <summary>Where the files may lie; see <see cref="QueueDirectories.WithModuleFiles"/>.</summary>
    public required IReadOnlyList<string> Directories { get; init; }

    /// <summary>To whom the tasks go.</summary>
    public required SyncScope Scope { get; init; }

    /// <summary>The <see cref="EntityKey.Json"/> of local data; null if there is no definition of the data type, or no key in the data.</summary>
    public required Func<string, JsonElement, string?> KeyOf { get; init; }

    /// <summary>The entities that local data refers to.</summary>
    public Func<string, JsonElement, IReadOnlyList<EntityReference>> ReferencesOf { get; init; } =
        static (_, _) => [];

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public required ILogger Logger { get; init; }

    /// <summary>Told of damaged files.</summary>
    public Action<QueueFileSetAside>? SetAside { get; init; }
}

/// <summary>
/// Takes over the tasks that the module left in its files: in their order, not coalesced, in one commit. After that the files are
/// renamed; a crash between the two is harmless, because the store knows the files again, by their content. Files that cannot be read or
/// renamed stay as they are.
/// </summary>
internal static class ModuleImport
{
    /// <returns>How many tasks were taken over.</returns>
    public static async ValueTask<int> RunAsync(
        IQueueImport store,
        ModuleImportOptions options,
        CancellationToken cancellationToken = default
    )
    {
        if (!options.Directories.Any(ModuleFile.AnyIn))
        {
            return 0;
        }

        // Another process would read a file that this one is reading, and rename it under its hands.
        using var alone = await store.LockAsync(cancellationToken).ConfigureAwait(false);
        var imported = 0;
        foreach (var directory in options.Directories)
        {
            try
            {
                imported += await ImportAsync(store, options, directory, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception error)
                when (error is UnauthorizedAccessException or IOException and not QueueFileException
                )
            {
                options.Logger.ModuleFilesUnusable(directory, error);
            }
        }

        return imported;
    }

    private static async ValueTask<int> ImportAsync(
        IQueueImport store,
        ModuleImportOptions options,
        string directory,
        CancellationToken cancellationToken
    )
    {
        var zone = options.TimeProvider.LocalTimeZone;
        using var pending = await ModuleFile
            .ReadAsync(Path.Combine(directory, ModuleFiles.Pending), false, zone, cancellationToken)
            .ConfigureAwait(false);
        using var failed = await ModuleFile
            .ReadAsync(Path.Combine(directory, ModuleFiles.Failed), true, zone, cancellationToken)
            .ConfigureAwait(false);

        var tasks = Merge(failed, pending)
            .Select(one => TryConvert(one.File, one.Task, options))
            .OfType<ImportedTask>()
            .ToList();
        var ids = await store.ImportAsync(tasks, cancellationToken).ConfigureAwait(false);
        var imported = tasks
            .Zip(ids)
            .Where(one => one.Second is not null)
            .Select(one => one.First)
            .ToList();

        Finish(pending, imported, options);
        Finish(failed, imported, options);
        return imported.Count;
    }

    // Each file keeps its order; between them the older task goes first.
    private static IEnumerable<(ModuleFile File, ModuleTask Task)> Merge(
        ModuleFile leftFile,
        ModuleFile rightFile
    )
    {
        var (first, second) = (leftFile.Tasks, rightFile.Tasks);
        var (left, right) = (0, 0);
        while (left < first.Count || right < second.Count)
        {
            var takeLeft =
                right == second.Count
                || left < first.Count && !(second[right].CreatedAt < first[left].CreatedAt);
            yield return takeLeft ? (leftFile, first[left++]) : (rightFile, second[right++]);
        }
    }

    // One task that nothing can be made of must not keep the others, and the queue, from the app: it stays in its file.
    private static ImportedTask? TryConvert(
        ModuleFile file,
        ModuleTask task,
        ModuleImportOptions options
    )
    {
        try
        {
            return Convert(task, options) with { File = file.Content };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            options.Logger.ModuleTaskUnusable(task.Id, file.Path, error);
            file.Refuse();
            return null;
        }
    }

    private static ImportedTask Convert(ModuleTask task, ModuleImportOptions options)
    {
        var now = options.TimeProvider.GetUtcNow();
        var id = task.Id is { Length: > 0 } given ? given : Guid.CreateVersion7(now).ToString("N");
        var key = options.KeyOf(task.DataType, task.Data);
        var refusal = WrongOwner(task, options.Scope.Account);
        return new ImportedTask(
            new NewTask
            {
                Id = id,
                Scope = options.Scope,
                DataType = task.DataType,
                Key = key ?? new EntityKey(LocalId(task.Data) ?? id).Json,
                Operation = task.Operation,
                Payload = Encoding.UTF8.GetBytes(task.Data.GetRawText()),
                CreatedAt = task.CreatedAt ?? now,
                References = options.ReferencesOf(task.DataType, task.Data),
            }
        )
        {
            Failed = task.Failed || refusal is not null,
            // The module queues only what it could not send: the cloud may have heard of it.
            Attempts = Math.Max(1, task.RetryCount),
            Error = refusal ?? (key is null ? NoKey(task) : LastError(task)),
            LastRetryAt = task.LastRetryAt,
        };
    }

    private static SyncError? WrongOwner(ModuleTask task, string? account) =>
        account is not null && Text(task.Data, "owner") is { Length: > 0 } owner && owner != account
            ? new SyncError(
                SyncErrorKind.Unauthorized,
                $"The data belongs to '{owner}', but it was imported for '{account}'."
            )
            : null;

    private static SyncError NoKey(ModuleTask task) =>
        new(
            SyncErrorKind.Mapping,
            $"There is no mapping of '{task.DataType}' in this build, or its key is missing in the data."
        );

    private static SyncError? LastError(ModuleTask task) =>
        task.LastError is { } words ? new SyncError(SyncErrorKind.Refused, words)
        : task.Failed ? new SyncError(SyncErrorKind.Refused, "Given up before it was imported.")
        : null;

    private static string? LocalId(JsonElement data) =>
        Text(data, "id") is { Length: > 0 } id ? id : null;

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? JsonText.ReadString(value)
            : null;

    private static void Finish(
        ModuleFile file,
        IReadOnlyList<ImportedTask> imported,
        ModuleImportOptions options
    )
    {
        if (!file.Exists)
        {
            return;
        }

        var name = DamagedFiles.FreeName(
            file.Path,
            options.TimeProvider,
            file.Damage is null ? "imported" : "damaged"
        );
        file.MoveTo(name);
        var count = imported.Count(task => task.File == file.Content);
        if (file.Damage is { } damage)
        {
            options.Logger.ModuleFileDamaged(file.Path, damage, name, count);
            options.SetAside?.Invoke(new QueueFileSetAside(file.Path, name, damage));
        }
        else
        {
            options.Logger.ModuleFileImported(file.Path, count, file.Tasks.Count, name);
        }
    }
}
