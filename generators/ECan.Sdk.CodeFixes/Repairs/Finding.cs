using System.Collections.Immutable;
using System.Globalization;
using ECan.Sdk.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>A diagnostic whose places move along while its document is edited.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Others">Its additional places; default for those of other files.</param>
/// <param name="Properties">What the analyzer says to the fixes.</param>
internal sealed record Finding(
    string Id,
    TextSpan Span,
    ImmutableArray<TextSpan> Others,
    ImmutableDictionary<string, string?> Properties
)
{
    public static Finding Of(Diagnostic diagnostic) =>
        new(
            diagnostic.Id,
            diagnostic.Location.SourceSpan,
            [
                .. diagnostic.AdditionalLocations.Select(place =>
                    place.SourceTree == diagnostic.Location.SourceTree ? place.SourceSpan : default
                ),
            ],
            diagnostic.Properties
        );

    public string? this[string property] =>
        Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>The additional place that a property names by its index.</summary>
    public TextSpan? Other(string property) =>
        int.TryParse(this[property], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index >= 0
        && index < Others.Length
            ? Others[index]
            : null;

    /// <summary>Whether the cloud has an operation for the entity.</summary>
    public bool CloudHas(string operation) =>
        (this[FixProperties.Operations] ?? "")
            .Split(',')
            .Contains(operation, StringComparer.Ordinal);

    /// <summary>The same diagnostic after the text has changed.</summary>
    public Finding After(IReadOnlyList<TextChange> changes) =>
        this with
        {
            Span = Positions.After(Span, changes),
            Others = [.. Others.Select(span => Positions.After(span, changes))],
        };
}
