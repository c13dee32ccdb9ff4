using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging.Abstractions;

namespace ECan.Sdk.Sync;

/// <summary>Puts a manager together from options: the embedded queue, the AppSync client, the system's network.</summary>
internal static class ManagerFactory
{
    /// <summary>The name of the application whose module this library replaces.</summary>
    private const string ModuleApplication = "eCan.ai";

    /// <summary>Makes a manager from valid options.</summary>
    public static OfflineSyncManager Create(OfflineSyncOptions options)
    {
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var clock = options.TimeProvider ?? TimeProvider.System;
        var logger = loggers.CreateLogger("ECan.Sdk.Sync");
        var catalog = new EntityCatalog(options.Entities);
        var client = new AppSyncClient(options);

        OfflineSyncManager? manager = null;
        var opening = new QueueOpening(
            new QueueStoreOptions
            {
                Directory = QueueDirectories.Resolve(
                    options.QueueDirectory,
                    options.ApplicationName ?? AppDomain.CurrentDomain.FriendlyName,
                    options.DevelopmentRoot,
                    QueueEnvironment.Current
                ),
                Durability = options.Durability,
                MaxBytes = options.MaxQueueBytes,
                TimeProvider = clock,
                LoggerFactory = loggers,
                SetAside = file => manager!.OnQueueFileSetAside(new(file)),
            },
            new WriteIntake(catalog, clock, options.MaxTaskBytes),
            () => manager!.Current.Session.Scope,
            options.ImportModuleFiles ?? options.ApplicationName == ModuleApplication,
            logger
        );
        var core = new ManagerCore(
            new()
            {
                Settings = SyncSettings.From(options),
                Catalog = catalog,
                Authorization = options.Authorization!,
                Client = client,
                OpenStore = opening.OpenAsync,
                Network = new SystemNetworkMonitor(logger),
                Clock = clock,
                Logger = logger,
                MeterFactory = options.MeterFactory,
                Owned = [client],
            }
        );
        manager = new(core, core.Scope(options.Account), isRoot: true);
        return manager;
    }
}
