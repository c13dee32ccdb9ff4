using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using ECan.Sdk.Analyzers.Syncs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>
/// Looks for a path through a body that passes a save and ends normally without a sync. One search is about one save and one entity: what is
/// known of conditions holds for the case that this save did its work.
/// </summary>
internal sealed class PathSearch
{
    // Branches on the save's outcome whose meaning cannot be seen lie within each other no deeper than this.
    private const int MaxNesting = 24;

    private readonly Body body;
    private readonly BodyFacts known;
    private readonly Target target;
    private readonly Budget budget;
    private readonly Evaluator evaluator;
    private readonly Exits exits;
    private readonly CancellationToken token;
    private readonly Dictionary<PathState, Node?> opened = [];
    private readonly SearchResult result = new();
    private readonly EventReader reader;

    public PathSearch(
        Body body,
        BodyFacts known,
        Target target,
        EventReader reader,
        CompilationKnowledge knowledge,
        Budget budget,
        CancellationToken token
    )
    {
        this.body = body;
        this.known = known;
        this.target = target;
        this.reader = reader;
        this.budget = budget;
        this.token = token;
        evaluator = new(knowledge, target, body.Values, known);
        exits = new(knowledge.Symbols);
    }

    public SearchResult Run()
    {
        var start = new PathState(0, Facts.None)
        {
            Saved = target.IsEntry,
            Committed = target.IsEntry,
        };
        result.IsReached = target.IsEntry;
        var end = Find(new Node(start, Parent: null, Turn: null), 0);
        result.Witness = end is null || budget.IsSpent ? null : ToWitness(end);
        return result;
    }

    /// <summary>The end of a path without a sync that begins at a node; null if there is none.</summary>
    private Node? Find(Node start, int nesting)
    {
        var visited = new HashSet<PathState> { start.State };
        var open = new Stack<Node>();
        open.Push(start);
        Node? found = null;
        while (open.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            if (!budget.Take())
            {
                return null;
            }

            var node = open.Pop();
            var block = body.Graph.Blocks[node.State.Block];
            if (block.Kind is BasicBlockKind.Exit)
            {
                if (IsUnsynced(node.State))
                {
                    // Not the end of the search: what is synced on other paths may say more.
                    found ??= node;
                }

                continue;
            }

            node = Happen(node, block, next => Push(next, visited, open));
            var inside = Leave(node, block, nesting, next => Push(next, visited, open));
            found ??= inside;
        }

        return found;
    }

    private static void Push(Node next, HashSet<PathState> visited, Stack<Node> open)
    {
        if (visited.Add(next.State))
        {
            open.Push(next);
        }
    }

    private bool IsUnsynced(PathState state) => state.Saved && (state.Committed || !known.Commits);

    /// <summary>Runs through the events of a block; where something fails, the way into the handlers is pushed.</summary>
    private Node Happen(Node node, BasicBlock block, Action<Node> push)
    {
        if (!node.State.Saved && Exits.HasHandler(block.EnclosingRegion))
        {
            // Anything before the save may fail, the save too.
            Fail(node, block, thrown: null, push);
        }

        foreach (var happened in body.EventsOf(block, reader))
        {
            if (happened is FlowEvent.Step step)
            {
                // Awaiting the save's own task later is a part of the save.
                if (node.State.Saved && !ReferenceEquals(step.Call, target.Call))
                {
                    Fail(node, block, thrown: null, push);
                }

                continue;
            }

            var state = After(node.State, happened);
            if (!ReferenceEquals(state, node.State))
            {
                var isSave = target.IsSite(happened) && state.Saved;
                node = node with
                {
                    State = state,
                    IsSave = node.IsSave || isSave,
                    SavedState = isSave ? state : node.SavedState,
                };
            }
        }

        return node;
    }

    private PathState After(PathState state, FlowEvent happened)
    {
        switch (happened)
        {
            case FlowEvent.Saved saved:
                return target.IsSite(saved) ? Begin(state)
                    : saved.Save.Entity == target.Entity && !state.Saved
                        ? state with
                        {
                            SavedBefore = true,
                        }
                    : state;
            case FlowEvent.Changed { Change: var change }:
                return change.Entity == target.Entity && known.HasFlush && !state.Saved
                    ? state with
                    {
                        Change = change,
                    }
                    : state;
            case FlowEvent.Flushed flushed:
                return AfterFlush(state, flushed);
            case FlowEvent.Synced { Sync: var sync }:
                return AfterSync(state, sync);
            case FlowEvent.RolledBack:
                return state with { Saved = false, Change = null };
            case FlowEvent.Committed:
                return state.Saved ? state with { Committed = true } : state;
            case FlowEvent.Altered altered:
                return state with
                {
                    Facts = state.Facts.WithoutMentions(Conditions.Mention(altered.Target.Member)),
                    Since =
                        !known.NotesSync(altered) ? Alteration.Other
                        : state.Since is Alteration.None && state.SavedBefore
                            ? Alteration.NoteOfSync
                        : state.Since,
                };
            case FlowEvent.Assigned assigned:
                return AfterAssignment(state, assigned);
            default:
                return state;
        }
    }

    private PathState Begin(PathState state)
    {
        if (state.Since is Alteration.NoteOfSync)
        {
            // What the sync said is written down: nothing of it concerns the cloud.
            return state with { Since = Alteration.None, Change = null };
        }

        result.IsReached = true;
        return state with { Saved = true, Committed = false, Other = null };
    }

    private PathState AfterFlush(PathState state, FlowEvent.Flushed flushed)
    {
        if (
            state.Change is not { } change
            || (
                change.Context is not null
                && flushed.Context is not null
                && !SymbolEqualityComparer.Default.Equals(change.Context, flushed.Context)
            )
        )
        {
            return state;
        }

        return target.IsSite(flushed)
            ? Begin(state)
            : state with
            {
                Change = null,
                SavedBefore = true,
            };
    }

    private PathState AfterSync(PathState state, Sync sync)
    {
        if (!sync.IsOf(target.Entity))
        {
            return
                state.Saved
                && sync.IsPlain
                && state.Other is null
                && sync.Entity is { } other
                && !known.SavedEntities.Contains(other)
                ? state with
                {
                    Other = sync,
                }
                : state;
        }

        if (!state.Saved)
        {
            return sync.IsPlain && !state.SavedBefore && state.Early is null && !target.IsEntry
                ? state with
                {
                    Early = sync,
                }
                : state;
        }

        if (
            sync.Value is { } value
            && evaluator.Evaluate(value, state.Facts, saved: true) is Known.ReadAfterDelete
        )
        {
            result.TooLate.Add(sync);
        }
        else if (!result.Followers.ContainsKey(sync))
        {
            result.Followers.Add(sync, state);
        }

        return state with
        {
            Saved = false,
            Change = null,
            Early = null,
            Other = null,
            SavedBefore = true,
            Since = Alteration.None,
        };
    }

    private PathState AfterAssignment(PathState state, FlowEvent.Assigned assigned)
    {
        var facts = assigned.Target.Symbol is { } symbol
            ? state.Facts.WithoutMentions(Conditions.Mention(symbol))
            : state.Facts;
        if (known.IsRelevant(assigned.Target))
        {
            var value =
                assigned.Value is null ? Known.Nothing
                : assigned.ByReference ? OfReference(assigned.Value, state)
                : assigned.Value is IIncrementOrDecrementOperation or ICompoundAssignmentOperation
                    ? evaluator.EvaluateUpdate(assigned.Value, state.Facts, state.Saved)
                : Reads(assigned.Value, state)
                    ?? evaluator.Evaluate(assigned.Value, state.Facts, state.Saved);
            facts = facts.With(assigned.Target, value);
        }

        return ReferenceEquals(facts, state.Facts) ? state : state with { Facts = facts };
    }

    // What a save gives back by reference tells whether it worked.
    private Known OfReference(IOperation call, PathState state) =>
        state.Saved && ReferenceEquals(call, target.Call) ? Known.Open : Known.Nothing;

    // What is read after an add or update is the entity; after a delete it is gone.
    private Known? Reads(IOperation value, PathState state)
    {
        if (
            !state.Saved
            || value.WithoutAwait() is not IInvocationOperation call
            || ReferenceEquals(call, target.Call)
            || known.EntityOf(call.Type)?.Entity != target.Entity
            || known.EntityOf(call.Type) is not { Many: false }
        )
        {
            return null;
        }

        var operation = state.Change?.Operation ?? target.Save?.Operation ?? Operations.None;
        return operation is Operations.Delete ? Known.ReadAfterDelete : Known.NotNull;
    }

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
            return state.Saved && state.Facts[iteration.Value] is Known.Nothing
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

    private static Witness ToWitness(Node end)
    {
        var turns = new List<Turn>();
        var node = end;
        for (; node is { IsSave: false, Parent: { } parent }; node = parent)
        {
            if (node.Turn is { } turn)
            {
                turns.Add(turn);
            }
        }

        turns.Reverse();
        return new(end.State, end.SavedState ?? end.State, node.State.Block, turns);
    }

    private sealed record Node(PathState State, Node? Parent, Turn? Turn)
    {
        /// <summary>Whether the save happens in the block of this node.</summary>
        public bool IsSave { get; init; }

        /// <summary>The state right after the save.</summary>
        public PathState? SavedState { get; init; }
    }
}
