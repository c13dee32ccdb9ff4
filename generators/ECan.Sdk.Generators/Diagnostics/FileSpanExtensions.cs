using System.Globalization;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>Places in the words of a message.</summary>
internal static class FileSpanExtensions
{
    /// <summary>The line as a person counts it, from one.</summary>
    public static string LineNumber(this FileSpan span) =>
        (span.StartLine + 1).ToString(CultureInfo.InvariantCulture);
}
