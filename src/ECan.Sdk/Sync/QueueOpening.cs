using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Opens the embedded queue, and takes over what the module left in its directory.</summary>
internal sealed class QueueOpening(
    QueueStoreOptions options,
    WriteIntake intake,
    Func<SyncScope> scope,
    bool importModuleFiles,
    ILogger logger
)
{
    /// <exception cref="QueueFileException">The directory or the file cannot be used.</exception>
    public async Task<IQueueStore> OpenAsync(CancellationToken cancellationToken)
    {
        var store = await SqliteQueueStore
            .OpenAsync(options, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            if (importModuleFiles)
            {
                await ImportAsync(store, cancellationToken).ConfigureAwait(false);
            }

            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task ImportAsync(SqliteQueueStore store, CancellationToken cancellationToken)
    {
        var import = new ModuleImportOptions
        {
            Directories = QueueDirectories.WithModuleFiles(
                options.Directory,
                QueueEnvironment.Current
            ),
            Scope = scope(),
            KeyOf = intake.FindKey,
            ReferencesOf = intake.FindReferences,
            TimeProvider = options.TimeProvider,
            Logger = logger,
            SetAside = options.SetAside,
        };
        await ModuleImport.RunAsync(store, import, cancellationToken).ConfigureAwait(false);
    }
}
