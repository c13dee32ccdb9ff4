using System.Collections.Immutable;
using System.Composition;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.CodeFixes;

/// <summary>ECAN1005: awaits the sync.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotAwaitedFix)), Shared]
public sealed class NotAwaitedFix : RepairFixProvider
{
    /// <summary>Makes the provider.</summary>
    public NotAwaitedFix()
        : base(new AwaitRepair()) { }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotAwaited];
}
