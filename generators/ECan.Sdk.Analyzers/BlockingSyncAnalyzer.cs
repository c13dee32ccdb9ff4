using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1007: a thread is blocked until a sync is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingSyncAnalyzer : SdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.Blocking];

    private protected override void Start(CompilationStartAnalysisContext context, SdkKnowledge sdk)
    {
        var tasks = new BlockedTasks(new SyncCalls(sdk));
        context.RegisterOperationAction(
            operation => Analyze(operation, tasks),
            OperationKind.PropertyReference,
            OperationKind.Invocation
        );
    }

    private static void Analyze(OperationAnalysisContext context, BlockedTasks tasks)
    {
        if (
            tasks.BlockedBy(context.Operation) is { } blocked
            && tasks.Sync(blocked.Task, context.CancellationToken) is { } call
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
