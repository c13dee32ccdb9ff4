using ECan.Sdk.Cloud;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>What the drains of all scopes share.</summary>
internal sealed record DrainServices(
    StoreHolder Stores,
    ICloudClient Client,
    EntityCatalog Catalog,
    BatchSender Sender,
    OutcomeWriter Outcomes,
    TaskReporter Reporter,
    SyncSettings Settings,
    TimeProvider Clock,
    ILogger Logger
);
