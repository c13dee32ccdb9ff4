using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Which mappings would generate a type whose name is taken.</summary>
/// <param name="RefusedPaths">Their files.</param>
/// <param name="Diagnostics">Why.</param>
internal sealed record NameReport(
    EquatableArray<string> RefusedPaths,
    EquatableArray<DiagnosticInfo> Diagnostics
)
{
    public bool Accepts(BindingResult result) =>
        result.Entity is not null && !RefusedPaths.Contains(result.Path);
}
