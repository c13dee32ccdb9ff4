using System.Globalization;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Diagnostics;

/// <summary>One thing that the build can say about a schema or a mapping. It knows nothing of the compiler.</summary>
/// <param name="Id">Stable; what a .globalconfig names.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="MessageFormat">A composite format over the arguments given to <see cref="At"/>.</param>
/// <param name="Severity">How the rule counts unless a project says otherwise.</param>
internal sealed record Rule(string Id, string Title, string MessageFormat, RuleSeverity Severity)
{
    /// <summary>Says that the rule is broken at a place.</summary>
    public DiagnosticInfo At(FileSpan span, params string[] args) =>
        new(Id, span, args.ToEquatableArray());

    /// <summary>The words of a diagnostic of this rule.</summary>
    public string Message(DiagnosticInfo diagnostic) =>
        string.Format(
            CultureInfo.InvariantCulture,
            MessageFormat,
            [.. diagnostic.Arguments.Cast<object>()]
        );
}

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}
