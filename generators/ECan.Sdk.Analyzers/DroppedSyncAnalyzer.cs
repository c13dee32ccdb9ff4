using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1005: the task of a sync is dropped, so that nobody waits for it and its exceptions are lost.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedSyncAnalyzer : SdkAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.NotAwaited];

    private protected override void Start(CompilationStartAnalysisContext context, SdkKnowledge sdk)
    {
        var finder = new DroppedTasks(new SyncCalls(sdk));
        context.RegisterOperationAction(
            operation => Statement(operation, finder),
            OperationKind.ExpressionStatement
        );
        context.RegisterOperationAction(
            operation => Declaration(operation, finder),
            OperationKind.VariableDeclarator
        );
    }

    private static void Statement(OperationAnalysisContext context, DroppedTasks finder)
    {
        switch (((IExpressionStatementOperation)context.Operation).Operation)
        {
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discarded:
                Report(context, finder, discarded.Value, _ => "it is discarded");
                break;
            case ISimpleAssignmentOperation
            {
                Target: ILocalReferenceOperation { IsDeclaration: false, Local: var local }
            } assigned:
                Report(
                    context,
                    finder,
                    assigned.Value,
                    call => NeverRead(local, call, context.CancellationToken)
                );
                break;
            case ISimpleAssignmentOperation:
                break;
            case var value:
                Report(context, finder, value, _ => "nothing waits for it");
                break;
        }
    }

    private static void Declaration(OperationAnalysisContext context, DroppedTasks finder)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer() is { Value: var value })
        {
            Report(
                context,
                finder,
                value,
                call => NeverRead(declarator.Symbol, call, context.CancellationToken)
            );
        }
    }

    private static string? NeverRead(
        ILocalSymbol local,
        IOperation near,
        CancellationToken token
    ) =>
        Locals.Around(near, token).References(local).All(reference => reference.IsWrite())
            ? $"'{local.Name}' is never read"
            : null;

    private static void Report(
        OperationAnalysisContext context,
        DroppedTasks finder,
        IOperation value,
        Func<IInvocationOperation, string?> howDropped
    )
    {
        if (finder.Find(value) is { } call && !Recorded.Is(call) && howDropped(call) is { } how)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.NotAwaited,
                    call.Syntax.GetLocation(),
                    // What has to be awaited, which may be more than the call: WhenAll of several.
                    [value.Syntax.GetLocation()],
                    call.TargetMethod.Name,
                    how,
                    Wording.Awaited(call)
                )
            );
        }
    }
}
