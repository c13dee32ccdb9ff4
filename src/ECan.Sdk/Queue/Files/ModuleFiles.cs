namespace ECan.Sdk.Queue;

/// <summary>The names of the module's files and of what stands in them.</summary>
internal static class ModuleFiles
{
    public const string Pending = "pending_sync.json";
    public const string Failed = "failed_sync.json";

    public const string Id = "id";
    public const string DataType = "data_type";
    public const string Operation = "operation";
    public const string Data = "data";
    public const string CreatedAt = "created_at";
    public const string RetryCount = "retry_count";
    public const string Status = "status";
    public const string LastError = "last_error";
    public const string LastRetryAt = "last_retry_at";

    /// <summary>Ours, beside the module's own: what the cloud holds, where a conflict told it.</summary>
    public const string ServerItem = "server_item";

    /// <summary>Local times without offset, as Python's isoformat writes them.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff";
}
