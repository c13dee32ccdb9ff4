using System.Collections.Immutable;
using System.Composition;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.CodeFixes;

/// <summary>ECAN1007: awaits the sync.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingFix)), Shared]
public sealed class BlockingFix : RepairFixProvider
{
    /// <summary>Makes the provider.</summary>
    public BlockingFix()
        : base(new UnblockRepair()) { }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Blocking];
}
