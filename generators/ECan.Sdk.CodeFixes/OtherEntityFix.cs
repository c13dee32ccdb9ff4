using System.Collections.Immutable;
using System.Composition;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.CodeFixes;

/// <summary>ECAN1002: syncs what was saved.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherEntityFix)), Shared]
public sealed class OtherEntityFix : RepairFixProvider
{
    /// <summary>Makes the provider.</summary>
    public OtherEntityFix()
        : base(new EntityRepair()) { }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [RuleIds.OtherEntitySynced];
}
