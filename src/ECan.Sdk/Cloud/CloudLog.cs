using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Cloud;

/// <summary>
/// What the transport logs. Names, numbers and kinds only: what the cloud says may quote an entity, what a provider throws may
/// quote a credential, so neither is logged (both are in the result).
/// </summary>
internal static partial class CloudLog
{
    [LoggerMessage(
        3000,
        LogLevel.Debug,
        "Sending {Count} '{DataType}' to the cloud ({Operation}, {Bytes} bytes)"
    )]
    public static partial void Sending(
        this ILogger logger,
        int count,
        string dataType,
        SyncOperation operation,
        int bytes
    );

    [LoggerMessage(
        3001,
        LogLevel.Debug,
        "The cloud answered {Status} after {Milliseconds:0} ms (request {RequestId})"
    )]
    public static partial void Answered(
        this ILogger logger,
        int status,
        string? requestId,
        double milliseconds
    );

    [LoggerMessage(
        3002,
        LogLevel.Warning,
        "The cloud did not answer for {Count} '{DataType}' ({Operation}): {Kind}"
    )]
    public static partial void NotAnswered(
        this ILogger logger,
        int count,
        string dataType,
        SyncOperation operation,
        SyncErrorKind kind
    );

    [LoggerMessage(
        3003,
        LogLevel.Warning,
        "{Refused} of {Count} '{DataType}' did not get into the cloud ({Operation}): {Kind} {ErrorType}, status {Status}, request {RequestId}"
    )]
    public static partial void NotTaken(
        this ILogger logger,
        int refused,
        int count,
        string dataType,
        SyncOperation operation,
        SyncErrorKind kind,
        string? errorType,
        int? status,
        string? requestId
    );

    [LoggerMessage(
        3004,
        LogLevel.Warning,
        "Fields of '{DataType}' that the mapping does not know were not sent: {Fields}"
    )]
    public static partial void FieldsDropped(this ILogger logger, string dataType, string fields);

    [LoggerMessage(
        3005,
        LogLevel.Warning,
        "A '{DataType}' does not fit the cloud's schema at '{Field}' and was not sent ({Operation})"
    )]
    public static partial void ItemDoesNotFit(
        this ILogger logger,
        string dataType,
        string field,
        SyncOperation operation
    );

    [LoggerMessage(
        3006,
        LogLevel.Information,
        "The cloud refused the credential; sending again with another one"
    )]
    public static partial void CredentialRefreshed(this ILogger logger);

    [LoggerMessage(3007, LogLevel.Warning, "The app's provider gave no credential ({Exception})")]
    public static partial void NoCredential(this ILogger logger, string exception);

    [LoggerMessage(3008, LogLevel.Warning, "The cloud is out of reach; next try in {Break}")]
    public static partial void CircuitOpened(this ILogger logger, TimeSpan @break);

    [LoggerMessage(3009, LogLevel.Debug, "Trying again in {Pause}")]
    public static partial void TryingAgain(this ILogger logger, TimeSpan pause);

    [LoggerMessage(3010, LogLevel.Information, "The cloud was {From}, it is {To} now")]
    public static partial void StateChanged(this ILogger logger, CloudState from, CloudState to);

    [LoggerMessage(
        3011,
        LogLevel.Warning,
        "The HttpClient followed a redirect to {Host}; credentials may have gone there. Set the endpoint to the final address and AllowAutoRedirect to false"
    )]
    public static partial void RedirectFollowed(this ILogger logger, string host);

    [LoggerMessage(
        3012,
        LogLevel.Warning,
        "The query '{Field}' failed: {Kind}, status {Status}, request {RequestId}"
    )]
    public static partial void QueryFailed(
        this ILogger logger,
        string field,
        SyncErrorKind kind,
        int? status,
        string? requestId
    );
}
