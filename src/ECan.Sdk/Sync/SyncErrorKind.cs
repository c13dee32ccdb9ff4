namespace ECan.Sdk;

/// <summary>Why a write did not reach the cloud; decides what happens to its task.</summary>
public enum SyncErrorKind
{
    /// <summary>No connection to the endpoint: nothing was sent. Waited for, never counted.</summary>
    Offline,

    /// <summary>Sent, but no answer came within the time limit or the connection was cut: the outcome is unknown.</summary>
    OutcomeUnknown,

    /// <summary>The service failed (HTTP 5xx, execution time-out). Waited for, never counted.</summary>
    Unavailable,

    /// <summary>Too many requests. Waited for, never counted.</summary>
    Throttled,

    /// <summary>The credential was refused (401, 403). Waits for another credential, never counted.</summary>
    Unauthorized,

    /// <summary>The request does not fit the cloud's schema or is otherwise invalid: final at once.</summary>
    Invalid,

    /// <summary>The cloud refused the item; it may accept it later. Counted against <see cref="OfflineSyncOptions.MaxRetries"/>.</summary>
    Refused,

    /// <summary>The cloud holds a newer version of the item: final until somebody decides.</summary>
    Conflict,

    /// <summary>The cloud answered without saying whether it took the item. Counted against <see cref="OfflineSyncOptions.MaxRetries"/>.</summary>
    Unconfirmed,

    /// <summary>This build has no definition for the data type, or its mapping cannot turn the data into the cloud's form.</summary>
    Mapping,

    /// <summary>An earlier task that this one needs was given up.</summary>
    Blocked,
}
