using System.Collections.Immutable;
using System.Composition;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.CodeFixes;

/// <summary>ECAN1003: says the operation that the save was.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherOperationFix)), Shared]
public sealed class OtherOperationFix : RepairFixProvider
{
    /// <summary>Makes the provider.</summary>
    public OtherOperationFix()
        : base(new OperationRepair()) { }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.OtherOperation];
}
