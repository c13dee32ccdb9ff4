using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Tells calls that are never made: they are written into an expression tree, or to a stand-in that only checks them.</summary>
internal static class Recorded
{
    public static bool Is(IInvocationOperation call) =>
        IsOfStandIn(Receiver(call)) || Lambdas(call).Any(IsRecorded);

    /// <summary>Whether the call is written to see that it throws.</summary>
    public static bool IsToThrow(IInvocationOperation call) =>
        Lambdas(call)
            .Any(lambda =>
                TakenBy(lambda) is { } taker
                && taker.TargetMethod.Name.IndexOf("Throw", StringComparison.Ordinal) >= 0
            );

    private static bool IsRecorded(IAnonymousFunctionOperation lambda) =>
        IsExpressionTree(lambda) || IsOfStandIn(TakenBy(lambda));

    private static bool IsExpressionTree(IAnonymousFunctionOperation lambda) =>
        lambda.Parent
            is IConversionOperation { Type: INamedTypeSymbol { Name: "Expression", Arity: 1 } type }
        && type.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions";

    private static bool IsOfStandIn(IOperation? operation) =>
        operation?.Bare() is IInvocationOperation call
        && call.TargetMethod.ContainingAssembly?.Name == "NSubstitute";

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance
        ?? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;

    private static IEnumerable<IAnonymousFunctionOperation> Lambdas(IOperation operation)
    {
        for (var o = operation.Parent; o is not null; o = o.Parent)
        {
            if (o is IAnonymousFunctionOperation lambda)
            {
                yield return lambda;
            }
        }
    }

    // The call that the lambda is an argument of.
    private static IInvocationOperation? TakenBy(IAnonymousFunctionOperation lambda)
    {
        var operation = lambda.Parent;
        while (operation is IDelegateCreationOperation or IConversionOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }
}
