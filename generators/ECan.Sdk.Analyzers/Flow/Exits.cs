using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Where an exception goes that leaves a region of a graph.</summary>
internal sealed class Exits(KnownSymbols symbols)
{
    /// <summary>A place where an exception arrives.</summary>
    /// <param name="Block">The first block there.</param>
    /// <param name="IsFinally">Whether it only passes through, and goes on out of <paramref name="Around"/>.</param>
    /// <param name="Around">The region out of which it goes then.</param>
    internal sealed record Exit(int Block, bool IsFinally, ControlFlowRegion Around);

    public static bool HasHandler(ControlFlowRegion? inside)
    {
        for (var region = inside; region is not null; region = region.EnclosingRegion)
        {
            if (
                region.Kind is ControlFlowRegionKind.Try
                && region.EnclosingRegion is { Kind: ControlFlowRegionKind.TryAndCatch }
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="from">The region that the exception leaves.</param>
    /// <param name="thrown">Its type, where a throw says it.</param>
    /// <param name="afterSave">Whether only what a step after the save may throw is asked for.</param>
    public IEnumerable<Exit> Of(ControlFlowRegion? from, ITypeSymbol? thrown, bool afterSave)
    {
        for (var region = from; region is not null; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } around })
            {
                continue;
            }

            if (around.Kind is ControlFlowRegionKind.TryAndFinally)
            {
                // Without a handler further out the path ends by the exception, whatever the finally block does.
                if (!HasHandler(around))
                {
                    yield break;
                }

                yield return new(
                    around.NestedRegions[1].FirstBlockOrdinal,
                    IsFinally: true,
                    around
                );
                yield break;
            }

            var isTaken = false;
            foreach (var handler in around.NestedRegions.Skip(1))
            {
                if (Takes(handler, thrown, afterSave) is not { } certain)
                {
                    continue;
                }

                yield return new(handler.FirstBlockOrdinal, IsFinally: false, around);
                if (certain)
                {
                    isTaken = true;
                    break;
                }
            }

            if (isTaken)
            {
                yield break;
            }
        }
    }

    // Null: not for it. True: it and everything like it ends here.
    private bool? Takes(ControlFlowRegion handler, ITypeSymbol? thrown, bool afterSave)
    {
        var isFiltered = handler.Kind is ControlFlowRegionKind.FilterAndHandler;
        var type = handler.ExceptionType;
        if (
            type is null
            || type.SpecialType is SpecialType.System_Object
            || SymbolEqualityComparer.Default.Equals(type, symbols.Exception)
        )
        {
            return !isFiltered;
        }

        if (thrown is not null)
        {
            return type is INamedTypeSymbol named && thrown.Is(named) ? !isFiltered : null;
        }

        // What only the store or a cancellation throws says nothing about the steps after the save.
        return afterSave && IsOfStore(type) ? null : false;
    }

    private static bool IsOfStore(ITypeSymbol type) =>
        type.Name.StartsWith("Db", StringComparison.Ordinal)
        || type.Name.IndexOf("Concurrency", StringComparison.Ordinal) >= 0
        || type.Name.IndexOf("Sql", StringComparison.Ordinal) >= 0
        || type.Name is "OperationCanceledException" or "TaskCanceledException";
}
