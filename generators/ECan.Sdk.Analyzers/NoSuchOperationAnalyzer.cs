using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers;

/// <summary>ECAN1010: a call says by a constant an operation that the cloud does not have for the entity.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoSuchOperationAnalyzer : SdkAnalyzer
{
    private static readonly Operations[] All =
    [
        Operations.Add,
        Operations.Update,
        Operations.Delete,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Rules.NoSuchOperation];

    private protected override void Start(CompilationStartAnalysisContext context, SdkKnowledge sdk)
    {
        if (!sdk.Entities.IsEmpty)
        {
            var calls = new SyncCalls(sdk);
            context.RegisterOperationAction(
                operation => Analyze(operation, calls, sdk),
                OperationKind.Invocation
            );
        }
    }

    private static void Analyze(OperationAnalysisContext context, SyncCalls calls, SdkKnowledge sdk)
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            IsOfEntity(call, calls)
            && sdk.Symbols.OperationOf(call) is not Operations.None and var operation
            && SyncedEntity.Of(call, sdk.Entities) is var (dataType, operations)
            && !operations.HasFlag(operation)
            && !Recorded.Is(call)
            && !Recorded.IsToThrow(call)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rules.NoSuchOperation,
                    call.Syntax.GetLocation(),
                    operation.ToString().ToLowerInvariant(),
                    dataType,
                    Advice(operations)
                )
            );
        }
    }

    private static bool IsOfEntity(IInvocationOperation call, SyncCalls calls) =>
        calls.OfManager(call.TargetMethod)
        || calls.OfQueue(call.TargetMethod)
        || calls.IsGenerated(call.TargetMethod);

    private static string Advice(Operations operations)
    {
        var names = All.Where(one => operations.HasFlag(one))
            .Select(one => $"'SyncOperation.{one}'")
            .ToList();
        return names.Count == 0
            ? "Leave the call out, for it has none"
            : "Write " + string.Join(" or ", names);
    }
}
