namespace ECan.Sdk.Generators.GraphQL;

/// <summary>What a name or directive stands on. Put into words only where something is wrong with it.</summary>
/// <param name="Noun">What it is: <c>input type</c>, <c>field</c>, <c>argument</c>.</param>
/// <param name="Type">The type; of an argument of a directive <c>@name</c>.</param>
/// <param name="Member">The field or enum value of the type.</param>
/// <param name="Argument">The argument of the field or directive.</param>
internal readonly record struct SchemaOwner(
    string Noun,
    string? Type = null,
    string? Member = null,
    string? Argument = null
)
{
    /// <summary>As a message quotes it: <c>Agent.owner</c>, <c>Query.agents(ids:)</c>, <c>@auth(rules:)</c>.</summary>
    public string Path =>
        Type + (Member is null ? "" : "." + Member) + (Argument is null ? "" : $"({Argument}:)");

    /// <summary>Within a sentence: <c>the field 'Agent.owner'</c>.</summary>
    public override string ToString() => Type is null ? $"the {Noun}" : $"the {Noun} '{Path}'";

    /// <summary>At the beginning of one.</summary>
    public string Sentence() => "T" + ToString().Substring(1);
}
