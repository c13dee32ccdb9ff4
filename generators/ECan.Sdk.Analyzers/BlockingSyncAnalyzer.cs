using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1007: a thread is blocked until a sync is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingSyncAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.Blocking];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (SdkSymbols.In(start.Compilation) is { } symbols)
            {
                var tasks = new BlockedTasks(new SyncCalls(symbols));
                start.RegisterOperationAction(
                    operation => Analyze(operation, tasks),
                    OperationKind.PropertyReference,
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, BlockedTasks tasks)
    {
        if (
            tasks.BlockedBy(context.Operation) is { } blocked
            && tasks.Sync(blocked.Task) is { } call
            && !Recorded.Is(call)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.Blocking,
                    context.Operation.Syntax.GetLocation(),
                    blocked.How,
                    call.TargetMethod.Name,
                    Wording.Awaited(call)
                )
            );
        }
    }
}
