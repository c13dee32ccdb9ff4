namespace ECan.Sdk;

/// <summary>One reason why a write did not reach the cloud.</summary>
/// <param name="Kind">The class of the error; decides whether the task is sent again.</param>
/// <param name="Message">What the cloud, or the network, said. Never holds a credential.</param>
public sealed record SyncError(SyncErrorKind Kind, string Message)
{
    /// <summary>The error type that AppSync gave, such as <c>DynamoDB:ConditionalCheckFailedException</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>The HTTP status of the answer, if there was one.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The <c>x-amzn-RequestId</c> of the answer, to quote to whoever runs the cloud.</summary>
    public string? RequestId { get; init; }

    /// <summary>The item as the cloud holds it, as JSON text, where a conflict carried it.</summary>
    public string? ServerItem { get; init; }
}
