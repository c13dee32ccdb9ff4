namespace ECan.Sdk.Cloud;

/// <summary>One row of the table of answers.</summary>
/// <param name="Case">The name of the row in docs/errors.md.</param>
/// <param name="Kind">What kind of error it is.</param>
/// <param name="Applies">Whether the row is about these facts.</param>
internal sealed record ErrorRule(string Case, SyncErrorKind Kind, Func<ErrorFacts, bool> Applies)
{
    /// <summary>Whether one item may be at fault for a whole request, so that halves of it have a better chance.</summary>
    public bool ItemAtFault { get; init; }
}
