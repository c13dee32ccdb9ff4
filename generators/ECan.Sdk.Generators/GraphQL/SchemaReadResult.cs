using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>One file of the schema.</summary>
internal sealed record SchemaSource(string Path, string Text);

/// <summary>What reading gave.</summary>
/// <param name="Schema">
/// Null where no text could be read, or not every text: half a schema would make errors of what is right.
/// A schema with other errors is given, so that the mappings can be judged in the same build. It keeps the first
/// of what is defined twice, and may name types that it does not hold.
/// </param>
/// <param name="Diagnostics">By file in the order given, then by place.</param>
internal sealed record SchemaReadResult(
    SchemaModel? Schema,
    EquatableArray<DiagnosticInfo> Diagnostics
);
