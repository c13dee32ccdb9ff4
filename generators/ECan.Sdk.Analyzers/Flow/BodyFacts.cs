using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What a search has to know of a whole body before it walks its paths.</summary>
internal sealed class BodyFacts
{
    private static readonly string[] ReadWords =
    [
        "Find",
        "Get",
        "Load",
        "Read",
        "Fetch",
        "Retrieve",
        "Query",
        "Select",
        "Lookup",
        "Try",
        "First",
        "Single",
        "Last",
        "Element",
    ];

    private readonly CompilationKnowledge knowledge;
    private readonly Body body;
    private readonly HashSet<ValueKey> relevant = [];
    private readonly Dictionary<ValueKey, int> conditions = [];

    public BodyFacts(Body body, EventReader reader, CompilationKnowledge knowledge)
    {
        this.knowledge = knowledge;
        this.body = body;
        foreach (var block in body.Graph.Blocks)
        {
            foreach (var happened in body.EventsOf(block, reader))
            {
                Note(happened);
            }

            if (block is { ConditionalSuccessor: not null, BranchValue: { } condition })
            {
                NoteCondition(condition, body.Values);
            }
        }

        foreach (var change in Changes)
        {
            if (Flushes.Count > 0)
            {
                SavedEntities.Add(change.Entity);
            }
        }

        Close();
    }

    public List<FlowEvent.Saved> Saves { get; } = [];
    public List<TrackedChange> Changes { get; } = [];
    public List<FlowEvent.Flushed> Flushes { get; } = [];
    public List<FlowEvent.Synced> Syncs { get; } = [];

    /// <summary>What is put into which collection.</summary>
    public List<FlowEvent.Collected> Fills { get; } = [];

    /// <summary>The entities that the body saves anywhere.</summary>
    public HashSet<Entity> SavedEntities { get; } = [];

    /// <summary>Whether the body commits a transaction: what is saved counts only after it.</summary>
    public bool Commits { get; private set; }

    public bool HasFlush => Flushes.Count > 0;

    /// <summary>Whether a condition depends on the variable, so that a path has to remember it.</summary>
    public bool IsRelevant(ValueKey key) => relevant.Contains(key);

    /// <summary>Whether a condition is asked more than once.</summary>
    public bool IsRepeated(ValueKey key) => conditions.TryGetValue(key, out var count) && count > 1;

    /// <summary>Whether an assignment writes down what a sync of the body said, as its value or by the name of what is set.</summary>
    public bool NotesSync(FlowEvent.Altered altered) =>
        altered.Target.Member.Name.IndexOf("Sync", StringComparison.Ordinal) >= 0
        || (altered.Value is { } value && ComesFromSync(value));

    private bool ComesFromSync(IOperation value) =>
        value
            .DescendantsAndSelf()
            .Any(part =>
                Syncs.Any(happened => ReferenceEquals(happened.Sync.Call, body.Values.Source(part)))
            );

    /// <summary>Whether a call asks a store or a database for what it has. What only makes another form of an entity that is handed over does not.</summary>
    public bool IsRead(IInvocationOperation call) =>
        ReadWords.Any(word => PascalWords.BeginsWith(call.TargetMethod.Name, word))
        && (
            call.TargetMethod.ContainingNamespace?.ToDisplayString()
                is "Microsoft.EntityFrameworkCore"
                    or "System.Linq"
            || knowledge.Stores.Of(
                call.Receiver()?.Type as INamedTypeSymbol,
                call.TargetMethod.ContainingType
            )
                is not null
        )
        && !SavedArgument.OfEntities(call, knowledge).Any();

    public Held? EntityOf(ITypeSymbol? type) => knowledge.HeldBy(type);

    private void Note(FlowEvent happened)
    {
        switch (happened)
        {
            case FlowEvent.Saved saved:
                Saves.Add(saved);
                SavedEntities.Add(saved.Save.Entity);
                break;
            case FlowEvent.Changed changed:
                Changes.Add(changed.Change);
                break;
            case FlowEvent.Flushed flushed:
                Flushes.Add(flushed);
                break;
            case FlowEvent.Synced synced:
                Syncs.Add(synced);
                NoteVariables(synced.Sync.Value);
                break;
            case FlowEvent.Collected collected:
                Fills.Add(collected);
                break;
            case FlowEvent.Committed:
                Commits = true;
                break;
            default:
                break;
        }
    }

    private void NoteCondition(IOperation condition, Values values)
    {
        NoteVariables(condition);
        if (Conditions.Of(condition, values) is { } test)
        {
            conditions[test.Key] = conditions.TryGetValue(test.Key, out var count) ? count + 1 : 1;
        }
    }

    private void NoteVariables(IOperation? operation)
    {
        if (operation is null)
        {
            return;
        }

        foreach (var inside in operation.DescendantsAndSelf())
        {
            if (ValueKey.Of(inside) is { } key)
            {
                relevant.Add(key);
            }
        }
    }

    // A variable from which a relevant one gets its value is relevant.
    private void Close()
    {
        var open = new Queue<ValueKey>(relevant);
        while (open.Count > 0)
        {
            foreach (var source in body.Values.SourcesOf(open.Dequeue()))
            {
                var value = source.WithoutAwait();
                var parts = value
                    is IUnaryOperation
                        or IBinaryOperation
                        or IIsPatternOperation
                        or IPropertyReferenceOperation
                    ? value.DescendantsAndSelf()
                    : [value];
                foreach (var part in parts)
                {
                    if (ValueKey.Of(part) is { } from && relevant.Add(from))
                    {
                        open.Enqueue(from);
                    }
                }
            }
        }
    }
}
