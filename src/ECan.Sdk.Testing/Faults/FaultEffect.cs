using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Faults;

/// <summary>One thing that goes wrong; a <see cref="Fault"/> is a set of them.</summary>
internal abstract record FaultEffect(FaultKind Kind)
{
    internal sealed record Delay(TimeSpan Time) : FaultEffect(FaultKind.Delay);

    internal sealed record Status(
        int Code,
        string Body,
        string ContentType,
        string? ErrorType,
        TimeSpan? RetryAfter
    ) : FaultEffect(FaultKind.Status);

    internal sealed record Errors(string ErrorType, string Message) : FaultEffect(FaultKind.Errors);

    internal sealed record ItemFailures(string Message, Func<JsonObject, bool>? Where)
        : FaultEffect(FaultKind.ItemFailures);

    internal sealed record Cut(FaultKind When) : FaultEffect(When);
}
