using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>A save and what the search for a path without a sync gave.</summary>
internal sealed record Finding(Save Save, SearchResult Result);

/// <summary>Runs the searches of bodies, each once, within the budget of its body.</summary>
internal sealed class Searches(
    EventReader reader,
    CompilationKnowledge knowledge,
    CancellationToken token
)
{
    // So many saves in one body are generated code or a test; the rest of them is not looked at.
    private const int MaxSaves = 100;

    private readonly Dictionary<Body, BodyFacts> facts = [];
    private readonly Dictionary<Body, List<Finding>> findings = [];
    private readonly Dictionary<Body, Budget> budgets = [];

    private readonly List<Body> read = [];

    public EventReader Reader => reader;

    /// <summary>How many bodies have been read.</summary>
    public int Count => read.Count;

    /// <summary>Forgets the bodies that were read last. The budget that was spent on them stays spent, so that the work has its bound.</summary>
    public void ForgetFrom(int count)
    {
        foreach (var body in read.Skip(count))
        {
            body.ForgetEvents();
            facts.Remove(body);
            findings.Remove(body);
        }

        read.RemoveRange(count, read.Count - count);
    }

    public BodyFacts FactsOf(Body body)
    {
        if (!facts.TryGetValue(body, out var known))
        {
            known = new(body, reader, knowledge);
            facts[body] = known;
            read.Add(body);
        }

        return known;
    }

    /// <summary>The saves of a body that a path reaches.</summary>
    public IReadOnlyList<Finding> Of(Body body)
    {
        if (!findings.TryGetValue(body, out var list))
        {
            list = [.. Search(body)];
            findings[body] = list;
        }

        return list;
    }

    /// <summary>Whether every path through a body that ends normally syncs the entity.</summary>
    public bool AlwaysSyncs(Body body, Entity entity)
    {
        var result = Run(body, Target.AtEntry(entity, body.Method, knowledge));
        return result.Witness is null && !BudgetOf(body).IsSpent;
    }

    private IEnumerable<Finding> Search(Body body)
    {
        var known = FactsOf(body);
        if (body.IsTooDeep)
        {
            yield break;
        }

        foreach (var saved in known.Saves.Take(MaxSaves))
        {
            var result = Run(body, Target.Of(saved, body.Values));
            if (result.IsReached)
            {
                yield return new(saved.Save, result);
            }
        }

        var changed = known.Changes.Select(change => change.Entity).Distinct().ToList();
        foreach (var flush in known.Flushes.Take(MaxSaves))
        {
            foreach (var entity in changed)
            {
                var result = Run(body, Target.Of(flush, entity, known.Changes, body.Values));
                if (result.IsReached)
                {
                    yield return new(SaveOf(flush, entity, result, known), result);
                }
            }
        }
    }

    private SearchResult Run(Body body, Target target) =>
        new PathSearch(body, FactsOf(body), target, reader, knowledge, BudgetOf(body), token).Run();

    private Budget BudgetOf(Body body)
    {
        if (!budgets.TryGetValue(body, out var budget))
        {
            budget = new(Budget.OfBody);
            budgets[body] = budget;
        }

        return budget;
    }

    // SaveChanges saves what was changed before it: on the path without a sync, or else anywhere.
    private static Save SaveOf(
        FlowEvent.Flushed flush,
        Entity entity,
        SearchResult result,
        BodyFacts known
    )
    {
        var change =
            result.Witness?.Save.Change
            ?? known.Changes.First(candidate => candidate.Entity == entity);
        return new(
            entity,
            change.Operation is Operations.None ? Operations.Update : change.Operation,
            flush.Call,
            change.Value,
            change.Many ? SavedShape.Many : SavedShape.One,
            flush.Call.Syntax.GetLocation(),
            flush.Inner
        );
    }
}
