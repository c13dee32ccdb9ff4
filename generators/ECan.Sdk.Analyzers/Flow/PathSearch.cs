using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>
/// Looks for a path through a body that passes a save and ends normally without a sync. One search is about one save and one entity: what is
/// known of conditions holds for the case that this save did its work.
/// </summary>
internal sealed partial class PathSearch
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
