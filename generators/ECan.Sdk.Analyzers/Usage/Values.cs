using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Usage;

/// <summary>Where a value comes from and where a local goes to.</summary>
internal static class Values
{
    /// <summary>The value without conversions and parentheses around it.</summary>
    public static IOperation Bare(this IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IArgumentOperation argument:
                    value = argument.Value;
                    break;
                case IDelegateCreationOperation creation:
                    value = creation.Target;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The body that the operation stands in: a whole member, with its lambdas.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>All places in the body that name the local, without its declaration.</summary>
    public static IEnumerable<ILocalReferenceOperation> References(
        ILocalSymbol local,
        IOperation near
    ) =>
        near.Root()
            .Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>Whether the place only gives the local a value.</summary>
    public static bool IsWrite(this ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment
        && ReferenceEquals(assignment.Target, reference);

    /// <summary>The value that a local is declared with, if it never gets another; null where that is not certain.</summary>
    public static IOperation? OnlyValue(ILocalReferenceOperation reference)
    {
        if (reference.Local.RefKind is not RefKind.None)
        {
            return null;
        }

        var references = References(reference.Local, reference);
        return references.Any(place => place.IsWrite() || IsByReference(place))
            ? null
            : reference
                .Root()
                .Descendants()
                .OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(declarator =>
                    SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local)
                )
                ?.GetVariableInitializer()
                ?.Value;
    }

    /// <summary>The values that a lambda returns, without those of lambdas inside it.</summary>
    public static IEnumerable<IOperation> Returned(this IAnonymousFunctionOperation lambda) =>
        lambda
            .Body.Descendants()
            .OfType<IReturnOperation>()
            .Where(statement => ReferenceEquals(Function(statement), lambda))
            .Select(statement => statement.ReturnedValue)
            .OfType<IOperation>();

    private static bool IsByReference(ILocalReferenceOperation place) =>
        place.Parent
            is IArgumentOperation { Parameter.RefKind: not RefKind.None }
                or ICompoundAssignmentOperation
                or ICoalesceAssignmentOperation
                or IIncrementOrDecrementOperation
                or ITupleOperation;

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
