namespace ECan.Sdk.Cloud;

/// <summary>What the rules look at: an answer and one of its errors.</summary>
internal readonly record struct ErrorFacts
{
    public ErrorFacts(CloudAnswer answer, CloudError? error)
    {
        Status = answer.Status;
        Body = answer.Body;
        HasError = error is not null;
        HasPath = error?.Path.Count > 0;
        Message = error?.Message ?? "";
        Type = error?.Type ?? "";

        // "DynamoDB:ConditionalCheckFailedException": the data source, then its own type.
        var colon = Type.LastIndexOf(':');
        Source = colon < 0 ? "" : Type[..colon];
        BaseType = Type[(colon + 1)..];
    }

    public int Status { get; }

    public AnswerBody Body { get; }

    /// <summary>Whether the answer names an error at all.</summary>
    public bool HasError { get; }

    /// <summary>Whether the error names the field that it is about; errors of validation do not.</summary>
    public bool HasPath { get; }

    public string Message { get; }

    /// <summary>The whole type, empty if there is none.</summary>
    public string Type { get; }

    /// <summary>The data source that the type names, such as <c>DynamoDB</c>; empty if none.</summary>
    public string Source { get; }

    /// <summary>The type without data source.</summary>
    public string BaseType { get; }

    /// <summary>Whether the type, without its data source, begins with one of these.</summary>
    public bool TypeBegins(params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (BaseType.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the message holds one of these.</summary>
    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
