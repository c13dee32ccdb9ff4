using System.Globalization;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

/// <summary>Diagnostics as a build prints them, so that a test compares id, file, line, column and words at once.</summary>
internal static class ReadDiagnostics
{
    private static readonly Dictionary<string, Rule> Rules = SchemaRules
        .All.Concat(MappingReadRules.All)
        .ToDictionary(rule => rule.Id);

    public static string[] Printed(this EquatableArray<DiagnosticInfo> diagnostics) =>
        [.. diagnostics.Select(Printed)];

    private static string Printed(DiagnosticInfo diagnostic)
    {
        var rule = Rules[diagnostic.Id];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Span.Path}({diagnostic.Span.StartLine + 1},{diagnostic.Span.StartColumn + 1}): {rule.Severity} {rule.Id}: {rule.Message(diagnostic)}"
        );
    }
}
