using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>Where a path goes on at the end of a block.</summary>
internal sealed partial class PathSearch
{
    /// <summary>Goes on from the end of a block.</summary>
    /// <returns>The end of a path without a sync, if a branch had to be looked into to see that there is one.</returns>
    private Node? Leave(Node node, BasicBlock block, int nesting, Action<Node> push)
    {
        if (
            block.ConditionalSuccessor is not { } conditional
            || block.BranchValue is not { } condition
        )
        {
            Follow(node, block.FallThroughSuccessor, block, turn: null, push);
            return null;
        }

        var whenTrue =
            block.ConditionKind is ControlFlowConditionKind.WhenTrue
                ? conditional
                : block.FallThroughSuccessor;
        var whenFalse =
            block.ConditionKind is ControlFlowConditionKind.WhenTrue
                ? block.FallThroughSuccessor
                : conditional;
        switch (Decide(condition, node.State, out var iteration))
        {
            case Known.True:
                Follow(Entered(node, iteration), whenTrue, block, new(condition, true), push);
                return null;
            case Known.False:
                Follow(node, whenFalse, block, new(condition, false), push);
                return null;
            case Known.Open or Known.Outcome or Known.Rows:
                return Both(node, whenTrue, whenFalse, block, condition, nesting);
            default:
                Follow(
                    Entered(Assume(node, condition, true), iteration),
                    whenTrue,
                    block,
                    new(condition, true),
                    push
                );
                Follow(
                    Assume(node, condition, false),
                    whenFalse,
                    block,
                    new(condition, false),
                    push
                );
                return null;
        }
    }

    /// <summary>A condition on a path. A loop over what was saved is entered at least once.</summary>
    private Known Decide(IOperation condition, PathState state, out ValueKey? iteration)
    {
        iteration = null;
        var value = condition.WithoutAwait();
        if (
            value
                is IInvocationOperation
                {
                    TargetMethod.Name: "MoveNext" or "MoveNextAsync",
                    Instance: { } enumerator
                }
            && evaluator.IsSavedCollection(body.Values.EnumeratedBy(enumerator))
        )
        {
            iteration = ValueKey.OfCondition("in " + condition.Syntax.SpanStart);
            // What is pending is not empty either, if SaveChanges is to save it.
            var isThere = state.Saved || (target.Save is null && state.Change is not null);
            return isThere && state.Facts[iteration.Value] is Known.Nothing
                ? Known.True
                : Known.Nothing;
        }

        return evaluator.Evaluate(condition, state.Facts, state.Saved);
    }

    private static Node Entered(Node node, ValueKey? iteration) =>
        iteration is { } key
            ? node with
            {
                State = node.State with { Facts = node.State.Facts.With(key, Known.True) },
            }
            : node;

    private Node Assume(Node node, IOperation condition, bool value)
    {
        if (Conditions.Of(condition, body.Values) is not { } test || !known.IsRepeated(test.Key))
        {
            return node;
        }

        var answer = value ^ test.Negated ? Known.True : Known.False;
        return node with
        {
            State = node.State with { Facts = node.State.Facts.With(test.Key, answer) },
        };
    }

    /// <summary>
    /// A branch on the save's outcome that does not show which side is "saved": the side that syncs, if there is one. So a sync is missing only if
    /// both sides lack it.
    /// </summary>
    private Node? Both(
        Node node,
        ControlFlowBranch? whenTrue,
        ControlFlowBranch? whenFalse,
        BasicBlock block,
        IOperation condition,
        int nesting
    )
    {
        if (opened.TryGetValue(node.State, out var before))
        {
            return before;
        }

        opened[node.State] = null;
        if (nesting >= MaxNesting)
        {
            return null;
        }

        var first = Side(node, whenTrue, block, new(condition, true), nesting);
        var found = first is null
            ? null
            : Side(node, whenFalse, block, new(condition, false), nesting);
        return opened[node.State] = found;
    }

    private Node? Side(
        Node node,
        ControlFlowBranch? branch,
        BasicBlock block,
        (IOperation, bool) turn,
        int nesting
    )
    {
        var starts = new List<Node>();
        Follow(node, branch, block, turn, starts.Add);
        foreach (var start in starts)
        {
            if (Find(start, nesting + 1) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private void Follow(
        Node node,
        ControlFlowBranch? branch,
        BasicBlock block,
        (IOperation Condition, bool Value)? turn,
        Action<Node> push
    )
    {
        if (branch is null)
        {
            return;
        }

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                Fail(node, block, Thrown(block, branch), push);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                Continue(node, block, push);
                break;
            default:
                if (branch.Destination is { } destination)
                {
                    Enter(node, block, destination, branch.FinallyRegions, turn, push);
                }

                break;
        }
    }

    private static ITypeSymbol? Thrown(BasicBlock block, ControlFlowBranch branch) =>
        branch.Semantics is ControlFlowBranchSemantics.Throw
            ? block.BranchValue?.WithoutConversions().Type
            : null;

    private static void Enter(
        Node node,
        BasicBlock block,
        BasicBlock destination,
        ImmutableArray<ControlFlowRegion> finallies,
        (IOperation Condition, bool Value)? turn,
        Action<Node> push
    )
    {
        Continuation? then = node.State.Then;
        var next = destination.Ordinal;
        if (!finallies.IsEmpty)
        {
            var way = new Continuation(Finally: null, destination, ThrownFrom: null, then);
            for (var i = finallies.Length - 1; i > 0; i--)
            {
                way = new(finallies[i], Destination: null, ThrownFrom: null, way);
            }

            then = way;
            next = finallies[0].FirstBlockOrdinal;
        }

        push(Moved(node, block.Ordinal, next, then, turn));
    }

    /// <summary>A finally block is at its end. A filter that says no gives the exception on, and such paths are not followed.</summary>
    private void Continue(Node node, BasicBlock block, Action<Node> push)
    {
        if (block.EnclosingRegion.Kind is ControlFlowRegionKind.Filter)
        {
            return;
        }

        switch (node.State.Then)
        {
            case { Finally: { } region, Next: var next }:
                push(Moved(node, block.Ordinal, region.FirstBlockOrdinal, next, turn: null));
                break;
            case { Destination: { } destination, Next: var next }:
                push(Moved(node, block.Ordinal, destination.Ordinal, next, turn: null));
                break;
            case { ThrownFrom: { } region, Next: var next }:
                Raise(
                    node with
                    {
                        State = node.State with { Then = next },
                    },
                    block,
                    region,
                    thrown: null,
                    push
                );
                break;
            default:
                break;
        }
    }

    private void Fail(Node node, BasicBlock block, ITypeSymbol? thrown, Action<Node> push) =>
        Raise(node, block, block.EnclosingRegion, thrown, push);

    /// <summary>An exception leaves a region: into the catch blocks that may take it, past the finally blocks on its way.</summary>
    private void Raise(
        Node node,
        BasicBlock block,
        ControlFlowRegion from,
        ITypeSymbol? thrown,
        Action<Node> push
    )
    {
        foreach (var exit in exits.Of(from, thrown, node.State.Saved))
        {
            var then = exit.IsFinally
                ? new Continuation(null, null, exit.Around, node.State.Then)
                : node.State.Then;
            push(
                new Node(
                    node.State with
                    {
                        Block = exit.Block,
                        Then = then,
                    },
                    node,
                    new Turn(block.Ordinal, exit.Block, Condition: null, Value: false)
                )
                {
                    SavedState = node.SavedState,
                }
            );
        }
    }

    private static Node Moved(
        Node node,
        int from,
        int to,
        Continuation? then,
        (IOperation Condition, bool Value)? turn
    ) =>
        new(
            node.State with
            {
                Block = to,
                Then = then,
            },
            node,
            turn is { } taken ? new Turn(from, to, taken.Condition, taken.Value) : null
        )
        {
            SavedState = node.SavedState,
        };
}
