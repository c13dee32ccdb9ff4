using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1001 to ECAN1004: what a handler saves has to be synced, as it was saved, and after it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsyncedSaveAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.SavedNotSynced, Rules.OtherEntitySynced, Rules.OtherOperation, Rules.WrongOrder];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}
