using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>Whether a project generates, and how.</summary>
/// <param name="Settings">What its properties say.</param>
/// <param name="HasRuntime">Whether it references the library that generated code calls.</param>
internal sealed record ProjectState(ProjectSettings Settings, bool HasRuntime)
{
    /// <summary>Whether schema and mappings are looked at.</summary>
    public bool Reads => Settings.IsOn && HasRuntime;

    /// <summary>Null if no code comes out.</summary>
    public GenerationOptions? Options => Reads ? Settings.Options : null;

    /// <summary>Says once that mappings stand idle.</summary>
    public EquatableArray<DiagnosticInfo> Check(IEnumerable<InputFile> files) =>
        Settings.IsOn && !HasRuntime && files.Any(file => file.Kind is InputKind.Mapping)
            ? new([ProjectRules.RuntimeNotReferenced.At(FileSpan.None)])
            : EquatableArray<DiagnosticInfo>.Empty;
}
