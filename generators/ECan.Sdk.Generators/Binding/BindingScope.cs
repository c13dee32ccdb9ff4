using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>What the parts of the binding of one mapping share: what they read, and what they report.</summary>
internal sealed class BindingScope(SchemaModel schema, MappingFile mapping, MappingCatalog catalog)
{
    private readonly List<DiagnosticInfo> diagnostics = [];

    public SchemaModel Schema { get; } = schema;

    public MappingFile Mapping { get; } = mapping;

    public MappingCatalog Catalog { get; } = catalog;

    public string DataType { get; } = mapping.DataType?.Value ?? "";

    /// <summary>Where to complain about what the mapping does not say.</summary>
    public FileSpan DataTypeSpan { get; } = mapping.DataType?.Span ?? mapping.FileStart;

    public bool HasErrors { get; private set; }

    /// <summary>In the order of the file, whatever order they were found in.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics =>
        diagnostics
            .Distinct()
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToEquatableArray();

    public void Report(Rule rule, FileSpan span, params string[] args)
    {
        HasErrors |= rule.Severity == RuleSeverity.Error;
        diagnostics.Add(rule.At(span, args));
    }

    public SchemaType? FindType(string name) =>
        Schema.Types.TryGetValue(name, out var type) ? type : null;
}
