using System.Text.Json;

namespace ECan.Sdk.Cloud;

/// <summary>What came back over HTTP, read as far as it can be read.</summary>
internal sealed record CloudAnswer
{
    public required int Status { get; init; }

    public required AnswerBody Body { get; init; }

    /// <summary>The member <c>data</c>; undefined if there is none.</summary>
    public JsonElement Data { get; init; }

    /// <summary>What the answer calls errors; empty if nothing.</summary>
    public IReadOnlyList<CloudError> Errors { get; init; } = [];

    public string? ContentType { get; init; }

    public string? RequestId { get; init; }

    /// <summary>How long the service asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the service sends the caller instead, without query.</summary>
    public string? Location { get; init; }

    /// <summary>The beginning of a body that is not JSON, in one line.</summary>
    public string? Text { get; init; }

    public bool IsSuccess => Status is >= 200 and <= 299;
}

/// <summary>What the body of an answer is.</summary>
internal enum AnswerBody
{
    /// <summary>An object with <c>data</c> or <c>errors</c>.</summary>
    GraphQL,

    /// <summary>JSON, but not of GraphQL.</summary>
    OtherJson,

    /// <summary>Nothing, HTML, or JSON that is damaged.</summary>
    NotJson,

    /// <summary>The connection ended before the body did.</summary>
    Cut,

    /// <summary>More than a client should take.</summary>
    TooLarge,
}
