using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Questions about places in a body.</summary>
internal static class Places
{
    /// <summary>Whether the place only gives the local a value.</summary>
    public static bool IsWrite(this ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment
        && ReferenceEquals(assignment.Target, reference);

    /// <summary>The values that a lambda returns, without those of lambdas inside it.</summary>
    public static IEnumerable<IOperation> Returned(this IAnonymousFunctionOperation lambda) =>
        lambda
            .Body.Descendants()
            .OfType<IReturnOperation>()
            .Where(statement => ReferenceEquals(Function(statement), lambda))
            .Select(statement => statement.ReturnedValue)
            .OfType<IOperation>();

    private static IOperation? Function(IOperation operation)
    {
        for (var o = operation.Parent; o is not null; o = o.Parent)
        {
            if (o is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return o;
            }
        }

        return null;
    }
}
