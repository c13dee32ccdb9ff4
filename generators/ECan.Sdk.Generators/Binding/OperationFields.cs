using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The mutation or query of one operation.</summary>
/// <param name="Operation">One of <see cref="OperationNames"/>.</param>
/// <param name="Field">The field of the schema.</param>
/// <param name="Span">Where to complain about it: the mapping's own words, or its data type.</param>
/// <param name="IsNamed">The mapping names it; else it was found by its name.</param>
internal sealed record OperationField(
    string Operation,
    SchemaField Field,
    FileSpan Span,
    bool IsNamed
);

/// <summary>The operations that a data type has; null for those it has not.</summary>
internal sealed record OperationFields
{
    public OperationField? Add { get; init; }

    public OperationField? Update { get; init; }

    public OperationField? Delete { get; init; }

    public OperationField? Get { get; init; }

    public OperationField? Query { get; init; }
}
