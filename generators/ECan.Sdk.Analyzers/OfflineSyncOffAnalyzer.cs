using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1012: <c>OfflineSyncEnabled = false</c>, outside test projects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OfflineSyncOffAnalyzer : SdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.OfflineSyncOff];

    private protected override void Start(CompilationStartAnalysisContext context, SdkKnowledge sdk)
    {
        if (
            sdk.Symbols.Options is { } options
            && !TestProject.Is(context.Compilation, context.Options)
        )
        {
            context.RegisterOperationAction(
                operation => Analyze(operation, options),
                OperationKind.SimpleAssignment
            );
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol options)
    {
        if (
            context.Operation
                is ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation
                    {
                        Property: { Name: "OfflineSyncEnabled" } property
                    },
                    Value.ConstantValue: { HasValue: true, Value: false }
                }
            && KnownSymbols.Same(property.ContainingType, options)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.OfflineSyncOff, context.Operation.Syntax.GetLocation())
            );
        }
    }
}
