using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>What the project's properties say.</summary>
/// <param name="IsOn">False where <c>ECanGenerate</c> is false.</param>
/// <param name="Options">Null where a property has a value that cannot be used.</param>
/// <param name="Diagnostics">What is wrong with the properties.</param>
internal sealed record ProjectSettings(
    bool IsOn,
    GenerationOptions? Options,
    EquatableArray<DiagnosticInfo> Diagnostics
)
{
    private const string DefaultNamespace = "ECan.Cloud";

    private static readonly string[] Visibilities = ["public", "internal"];

    public static ProjectSettings Read(AnalyzerConfigOptions options)
    {
        if (string.Equals(Property(options, "ECanGenerate"), "false", Ignoring))
        {
            return new(false, null, EquatableArray<DiagnosticInfo>.Empty);
        }

        var diagnostics = new List<DiagnosticInfo>();
        var generation = new GenerationOptions(
            Namespace(options, diagnostics),
            Visibility(options, diagnostics)
        );
        return new(
            true,
            diagnostics.Count == 0 ? generation : null,
            diagnostics.ToEquatableArray()
        );
    }

    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    private static string Namespace(AnalyzerConfigOptions options, List<DiagnosticInfo> diagnostics)
    {
        var (property, value) = (
            Property(options, "ECanNamespace"),
            Property(options, "RootNamespace")
        ) switch
        {
            ({ Length: > 0 } own, _) => ("ECanNamespace", own),
            (_, { Length: > 0 } root) => ("RootNamespace", root + ".Cloud"),
            _ => ("ECanNamespace", DefaultNamespace),
        };
        if (!value.Split('.').All(SyntaxFacts.IsValidIdentifier))
        {
            diagnostics.Add(
                ProjectRules.InvalidNamespace.At(FileSpan.None, property, Excerpt.Of(value))
            );
        }

        return value;
    }

    private static string Visibility(
        AnalyzerConfigOptions options,
        List<DiagnosticInfo> diagnostics
    )
    {
        var value = Property(options, "ECanVisibility");
        if (value.Length == 0)
        {
            return Visibilities[0];
        }

        var visibility = Array.Find(Visibilities, known => string.Equals(known, value, Ignoring));
        if (visibility is null)
        {
            diagnostics.Add(ProjectRules.InvalidVisibility.At(FileSpan.None, Excerpt.Of(value)));
        }

        return visibility ?? Visibilities[0];
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
