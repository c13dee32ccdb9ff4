using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>The cloud, as the manager sees it: takes a batch, gives verdicts. Never throws for the network's sake.</summary>
internal interface ICloudClient
{
    /// <summary>Whether the cloud was in reach the last time; no call is made.</summary>
    CloudState State { get; }

    /// <summary>Raised, from any thread, when <see cref="State"/> has changed.</summary>
    event Action<CloudState>? StateChanged;

    /// <summary>Sends a batch. While the cloud is known to be out of reach it answers <see cref="SyncErrorKind.Offline"/> at once.</summary>
    Task<BatchAnswer> SendAsync(MutationBatch batch, CancellationToken cancellationToken);

    /// <summary>Asks a query; the value of its field, AWSJSON already parsed.</summary>
    /// <exception cref="CloudRequestException">There is no answer, or it has errors.</exception>
    Task<JsonElement> QueryAsync(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        string? account,
        AppSyncAuthorization authorization,
        CancellationToken cancellationToken
    );

    /// <summary>Forgets that the cloud is out of reach, so that the next request tries it: a pass begins, the network changed, a credential is new.</summary>
    Task ResetAsync(CancellationToken cancellationToken);
}

/// <summary>How the cloud was found the last time.</summary>
internal enum CloudState
{
    /// <summary>It answered, or was not asked yet.</summary>
    Online,

    /// <summary>It is out of reach; requests are not tried until the circuit lets one through.</summary>
    Offline,

    /// <summary>It refused the credential, also a refreshed one.</summary>
    Unauthorized,
}
