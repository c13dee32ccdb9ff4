using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1010: a call says by a constant an operation that the cloud does not have for the entity.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoSuchOperationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.NoSuchOperation];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (
                SdkSymbols.In(start.Compilation) is { } symbols
                && CloudOperations.In(start.Compilation) is { } operations
            )
            {
                var calls = new SyncCalls(symbols);
                start.RegisterOperationAction(
                    operation => Analyze(operation, calls, operations),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(
        OperationAnalysisContext context,
        SyncCalls calls,
        CloudOperations operations
    )
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            IsOfEntity(call, calls)
            && Operation(call, calls.Symbols) is { } operation
            && operations.Of(call) is { } entity
            && !entity.Has(operation)
            && !Recorded.Is(call)
            && !Recorded.IsToThrow(call)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.NoSuchOperation,
                    call.Syntax.GetLocation(),
                    CloudOperations.Names[operation],
                    entity.DataType,
                    entity.OperationNames()
                )
            );
        }
    }

    private static bool IsOfEntity(IInvocationOperation call, SyncCalls calls) =>
        calls.OfManager(call.TargetMethod)
        || calls.OfQueue(call.TargetMethod)
        || calls.IsGenerated(call.TargetMethod);

    private static int? Operation(IInvocationOperation call, SdkSymbols symbols) =>
        call
            .Arguments.FirstOrDefault(argument =>
                SdkSymbols.Same(argument.Parameter?.Type, symbols.Operation)
            )
            ?.Value.ConstantValue
            is { HasValue: true, Value: int value }
        && value >= 0
        && value < CloudOperations.Names.Length
            ? value
            : null;
}
