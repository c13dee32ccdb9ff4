using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>How the answer of a mutation or query is asked for and read.</summary>
/// <param name="Shape">What comes back.</param>
/// <param name="Selection">With braces; empty for a scalar.</param>
/// <param name="PayloadField">The field of a payload object that holds the entity.</param>
internal sealed record BoundResult(ResultShape Shape, string Selection, string? PayloadField = null)
{
    /// <summary>Whether a connection says with what the next page is asked for.</summary>
    public bool TellsNextToken { get; init; }
}
