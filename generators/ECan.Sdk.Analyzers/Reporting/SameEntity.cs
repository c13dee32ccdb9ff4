using ECan.Sdk.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>Whether two expressions are one entity, as far as it can be said for certain.</summary>
internal static class SameEntity
{
    private const string CloneMethod = "<Clone>$";

    /// <summary>Two parameters are two entities.</summary>
    public static bool AreCertainlyDifferent(IOperation? left, IOperation? right, Values values) =>
        left is not null
        && right is not null
        && values.Variable(left) is IParameterSymbol one
        && values.Variable(right) is IParameterSymbol other
        && SymbolEqualityComparer.Default.Equals(one.Type, other.Type)
        && !SymbolEqualityComparer.Default.Equals(one, other);

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
            _ => false,
        };
}
