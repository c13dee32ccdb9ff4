using System.Globalization;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

/// <summary>Diagnostics as a build prints them, so that a test compares id, file, line, column and words at once.</summary>
internal static class ReadDiagnostics
{
    public static string[] Printed(this EquatableArray<DiagnosticInfo> diagnostics) =>
        [.. diagnostics.Select(Printed)];

    private static string Printed(DiagnosticInfo diagnostic)
    {
        var rule = Rules.Of(diagnostic);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Span.Path}({diagnostic.Span.StartLine + 1},{diagnostic.Span.StartColumn + 1}): {rule.Severity} {rule.Id}: {rule.Message(diagnostic)}"
        );
    }
}
