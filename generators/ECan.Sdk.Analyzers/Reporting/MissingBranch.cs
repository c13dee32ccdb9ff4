using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ECan.Sdk.Analyzers.Reporting;

/// <summary>The branch of a path behind which there is no sync any more: what the message names.</summary>
/// <param name="Text">The words of the message.</param>
/// <param name="Place">The condition, or the catch.</param>
/// <param name="Value">What the condition is; null for a catch.</param>
internal sealed record MissingBranch(string Text, Location Place, bool? Value)
{
    /// <summary>Null if no path from the save has a sync, so that no branch is to blame.</summary>
    public static MissingBranch? Of(
        Witness witness,
        Body body,
        BodyFacts known,
        Entity entity,
        EventReader reader
    )
    {
        if (!known.Syncs.Any(happened => happened.Sync.IsOf(entity)))
        {
            return null;
        }

        var leading = BlocksThatLeadToSync(body, entity, witness.SaveBlock, reader);
        var turn =
            witness.Turns.FirstOrDefault(taken => leading[taken.Block] && !leading[taken.Next])
            ?? witness.Turns.LastOrDefault(taken => leading[taken.Block]);
        return turn is null ? null : Of(turn, body);
    }

    private static MissingBranch? Of(Turn turn, Body body)
    {
        if (turn.Condition is not { Syntax: var syntax })
        {
            return CatchAt(body.Graph.Blocks[turn.Next]) is { } clause
                ? new(
                    $"no sync follows if an exception is caught (line {Excerpt.LineOf(clause)})",
                    clause.CatchKeyword.GetLocation(),
                    Value: null
                )
                : null;
        }

        if (
            syntax.FirstAncestorOrSelf<CommonForEachStatementSyntax>() is { } loop
            && loop.Expression.Span.Contains(syntax.Span)
        )
        {
            return new(
                $"no sync follows if '{Excerpt.Of(loop.Expression)}' is empty (line {Excerpt.LineOf(loop)})",
                loop.Expression.GetLocation(),
                turn.Value
            );
        }

        var value = turn.Value ? "true" : "false";
        return new(
            $"no sync follows if '{Excerpt.Of(syntax)}' is {value} (line {Excerpt.LineOf(syntax)})",
            syntax.GetLocation(),
            turn.Value
        );
    }

    private static CatchClauseSyntax? CatchAt(BasicBlock block)
    {
        foreach (var operation in block.Operations)
        {
            if (operation.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause)
            {
                return clause;
            }
        }

        return block.BranchValue?.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>();
    }

    private static bool[] BlocksThatLeadToSync(
        Body body,
        Entity entity,
        int saveBlock,
        EventReader reader
    )
    {
        var leads = new bool[body.Graph.Blocks.Length];
        var open = new Stack<BasicBlock>();
        foreach (var block in body.Graph.Blocks)
        {
            if (
                body.EventsOf(block, reader)
                    .Any(happened =>
                        happened is FlowEvent.Synced synced && synced.Sync.IsOf(entity)
                    )
            )
            {
                leads[block.Ordinal] = true;
                open.Push(block);
            }
        }

        while (open.Count > 0)
        {
            var block = open.Pop();
            if (block.Ordinal == saveBlock)
            {
                // What leads to a sync through the save leads to the sync of the next one.
                continue;
            }

            foreach (var branch in block.Predecessors)
            {
                if (!leads[branch.Source.Ordinal])
                {
                    leads[branch.Source.Ordinal] = true;
                    open.Push(branch.Source);
                }
            }
        }

        return leads;
    }
}
