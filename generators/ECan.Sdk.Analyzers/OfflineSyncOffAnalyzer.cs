using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1012: <c>OfflineSyncEnabled = false</c>, outside test projects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OfflineSyncOffAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.OfflineSyncOff];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (
                SdkSymbols.In(start.Compilation) is { Options: { } options }
                && !TestProject.Is(start.Compilation, start.Options)
            )
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, options),
                    OperationKind.SimpleAssignment
                );
            }
        });
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
            && SdkSymbols.Same(property.ContainingType, options)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.OfflineSyncOff, context.Operation.Syntax.GetLocation())
            );
        }
    }
}
