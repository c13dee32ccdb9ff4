namespace ECan.Sdk.Generators.Model;

/// <summary>A diagnostic as a value: which rule, where, and what goes into its message.</summary>
internal sealed record DiagnosticInfo(string Id, FileSpan Span, EquatableArray<string> Arguments);
