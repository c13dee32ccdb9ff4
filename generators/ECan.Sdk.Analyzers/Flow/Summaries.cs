using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>What the bodies of a type do for their callers.</summary>
internal sealed class Summaries
{
    private readonly CompilationKnowledge knowledge;
    private readonly Dictionary<IMethodSymbol, SourceBody> methods;
    private readonly Dictionary<Body, Summary> made = [];
    private readonly List<Body> order = [];
    private readonly Recursion recursion;
    private readonly Searches searches;
    private readonly CancellationToken token;

    public Summaries(TypeBodies bodies, CompilationKnowledge knowledge, CancellationToken token)
    {
        this.knowledge = knowledge;
        this.token = token;
        methods = new(SymbolEqualityComparer.Default);
        foreach (var body in bodies.InOrder(token))
        {
            if (body.Method is { } method)
            {
                methods[method.Definition()] = body;
            }
        }

        recursion = new(knowledge);
        searches = new(new EventReader(knowledge, bodies.Type, this), knowledge, token);
    }

    public Searches Searches => searches;

    /// <summary>The saves of a body that a path reaches, with what came of the search for a sync after each.</summary>
    public IReadOnlyList<Finding> FindingsOf(Body body)
    {
        // Its summary first: if the body calls itself, its searches mean something only when that is settled.
        _ = Of(body);
        return searches.Of(body);
    }

    /// <summary>A method of the type or a local function around; null for what is neither.</summary>
    public Summary? OfOwn(IMethodSymbol method, Body from)
    {
        if (method.MethodKind is MethodKind.LocalFunction)
        {
            return from.Root.LocalFunctions.TryGetValue(method.OriginalDefinition, out var local)
                ? Of(local)
                : null;
        }

        return
            methods.TryGetValue(method.Definition(), out var source)
            && source.Read(token) is { } body
            ? Of(body)
            : null;
    }

    public Summary? OfLambda(IFlowAnonymousFunctionOperation lambda, Body from)
    {
        foreach (var (candidate, body) in from.Root.Lambdas)
        {
            if (ReferenceEquals(candidate, lambda))
            {
                return Of(body);
            }
        }

        return null;
    }

    public Summary? OfTarget(IOperation target, Body from) =>
        target switch
        {
            IFlowAnonymousFunctionOperation lambda => OfLambda(lambda, from),
            IMethodReferenceOperation reference => OfOwn(reference.Method, from),
            _ => null,
        };

    private Summary Of(Body body)
    {
        if (made.TryGetValue(body, out var before))
        {
            return before;
        }

        if (recursion.Assumed(body) is { } assumed)
        {
            return assumed;
        }

        var (read, settled) = (searches.Count, order.Count);
        var summary = recursion.Settle(body, () => Make(body), () => Forget(read, settled));
        made[body] = summary;
        order.Add(body);
        return summary;
    }

    // What was read under an assumption that did not hold.
    private void Forget(int read, int settled)
    {
        searches.ForgetFrom(read);
        foreach (var body in order.Skip(settled))
        {
            made.Remove(body);
        }

        order.RemoveRange(settled, order.Count - settled);
    }

    private Summary Make(Body body)
    {
        var facts = searches.FactsOf(body);
        var synced = facts
            .Syncs.Select(happened => happened.Sync.Entity)
            .OfType<Entity>()
            .ToImmutableHashSet();
        return new(
            body.Method is { } method && knowledge.IsNoSync(method) ? [] : Unsynced(body),
            [.. synced.Where(entity => searches.AlwaysSyncs(body, entity))],
            synced,
            [.. facts.SavedEntities],
            body.IsTooDeep || facts.Syncs.Any(happened => happened.Sync.Entity is null),
            facts
                .Flushes.Select(flush => flush.Inner ?? flush.Call.Syntax.GetLocation())
                .FirstOrDefault()
        );
    }

    private ImmutableArray<InnerSave> Unsynced(Body body) =>
        [
            .. searches
                .Of(body)
                .Where(finding => finding.Result.Witness is not null)
                .Select(finding => new InnerSave(finding.Save, ParameterOf(finding.Save, body)))
                .GroupBy(inner => inner.Key)
                .Select(same => same.First()),
        ];

    private static int ParameterOf(Save save, Body body) =>
        body.Values.Variable(save.Value) is IParameterSymbol parameter
        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body.Method)
            ? parameter.Ordinal
            : -1;
}
