using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Whether two expressions are one entity, as far as it can be said for certain.</summary>
internal static class SameEntity
{
    private const string CloneMethod = "<Clone>$";

    private const int MaxDepth = 12;

    /// <summary>
    /// Whether both come from the same variable that is not set anew, are the same member of it, or one is the id of the other; a <c>with</c> copy is
    /// the same entity, and so are an item and the collection that a loop takes it from.
    /// </summary>
    public static bool IsCertain(IOperation? left, IOperation? right, Values values) =>
        left is not null
        && right is not null
        && Path(left, values) is { } one
        && Path(right, values) is { } other
        && one.SequenceEqual(other, SymbolEqualityComparer.Default);

    // From the variable to the member, without the id at the end; null where that cannot be said.
    private static List<ISymbol>? Path(IOperation operation, Values values)
    {
        var members = new List<ISymbol>();
        var current = operation;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            current = current.WithoutAwait();
            switch (current)
            {
                case IInvocationOperation { TargetMethod.Name: CloneMethod, Instance: { } copied }:
                    current = copied;
                    continue;
                case IPropertyReferenceOperation
                {
                    Property.Name: "Id" or "ID" or "Key",
                    Instance: { } owner
                } when members.Count == 0:
                    current = owner;
                    continue;
                case IPropertyReferenceOperation
                {
                    Property.Name: "Current",
                    Instance: { } enumerator
                } when values.EnumeratedBy(enumerator) is { } items:
                    members.Insert(0, items);
                    return members;
                case IMemberReferenceOperation
                {
                    Instance: not (null or IInstanceReferenceOperation) and var owner
                } member:
                    members.Insert(0, member.Member);
                    current = owner;
                    continue;
            }

            if (values.OnlyValue(current) is { } only && IsAnother(only.WithoutAwait()))
            {
                current = only;
                continue;
            }

            if (Values.SymbolOf(current) is not { } variable || !IsSetOnce(variable, values))
            {
                return null;
            }

            members.Insert(0, variable);
            return members;
        }

        return null;
    }

    // What a variable is only another name for.
    private static bool IsAnother(IOperation value) =>
        ValueKey.Of(value) is not null
        || value
            is IMemberReferenceOperation
                or IInvocationOperation { TargetMethod.Name: CloneMethod };

    /// <summary>What is synced is the original, and what was saved a changed copy of it: <c>saved = synced with { … }</c>.</summary>
    public static bool IsStaleCopy(IOperation? synced, IOperation? saved, Values values)
    {
        if (
            synced is null
            || saved is null
            || values.Variable(synced) is not { } original
            || values.Source(saved)
                is not IInvocationOperation { TargetMethod.Name: CloneMethod, Instance: { } copied }
        )
        {
            return false;
        }

        return SymbolEqualityComparer.Default.Equals(values.Variable(copied), original)
            && !SymbolEqualityComparer.Default.Equals(values.Variable(saved), original)
            && IsSetOnce(original, values);
    }

    private static bool IsSetOnce(ISymbol symbol, Values values) =>
        symbol switch
        {
            ILocalSymbol => values.CountOf(ValueKey.Of(symbol)) <= 1,
            IParameterSymbol => values.CountOf(ValueKey.Of(symbol)) == 0,
            IFieldSymbol or IPropertySymbol => values.CountOf(ValueKey.Of(symbol)) == 0,
            _ => false,
        };
}
