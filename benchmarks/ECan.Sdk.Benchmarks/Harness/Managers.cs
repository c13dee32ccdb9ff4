namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>Managers as an app would make them, with the defaults of the options.</summary>
internal static class Managers
{
    /// <summary>No request is ever made to it.</summary>
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/graphql");

    public static OfflineSyncManager Create(
        string directory,
        Uri? endpoint = null,
        QueueDurability durability = QueueDurability.Full
    ) =>
        OfflineSyncManager.Create(
            new()
            {
                Endpoint = endpoint ?? Nowhere,
                Authorization = AppSyncAuthorization.ApiKey("da2-benchmark"),
                Entities = Cloud.ECanSync.Entities,
                QueueDirectory = directory,
                Durability = durability,
            }
        );
}
