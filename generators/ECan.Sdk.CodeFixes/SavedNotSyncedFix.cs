using System.Collections.Immutable;
using System.Composition;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.CodeFixes;

/// <summary>ECAN1001: writes the sync, or says that none is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SavedNotSyncedFix)), Shared]
public sealed class SavedNotSyncedFix : RepairFixProvider
{
    /// <summary>Makes the provider.</summary>
    public SavedNotSyncedFix()
        : base(new AddSyncRepair(), new NoSyncRepair()) { }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.SavedNotSynced];
}
