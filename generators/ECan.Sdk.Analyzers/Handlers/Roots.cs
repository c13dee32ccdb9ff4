using ECan.Sdk.Analyzers.Flow;
using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Handlers;

/// <summary>The outermost bodies of a type that handle something: where a save without a sync is reported.</summary>
internal sealed class Roots(TypeBodies bodies, CompilationKnowledge knowledge, Summaries summaries)
{
    private readonly HandlerMethods handlers = new(knowledge);

    /// <summary>The methods that are outermost although others of the type call them: they are reported, and their callers are not.</summary>
    public HashSet<IMethodSymbol> ReportedThemselves { get; } = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<Body> Find(CancellationToken token)
    {
        var sources = bodies.InOrder(token);
        var isHandlerType = new HandlerTypes(knowledge).Contains(bodies.Type);
        var registered = new HashSet<IMethodSymbol>(
            sources.SelectMany(source => source.HandlerMethods),
            SymbolEqualityComparer.Default
        );
        var roots = new List<Body>();
        foreach (var source in sources)
        {
            if (
                source.Method is { } method
                && source.ReachesSave
                && IsHandler(method, isHandlerType, registered)
                && !knowledge.IsNoSync(method)
                && IsOutermost(method, registered, sources, token)
                && source.Read(token) is { } body
            )
            {
                roots.Add(body);
            }

            if (
                source.ReachesSave
                && source.HandlerLambdas.Count > 0
                && source.Read(token) is { } outer
            )
            {
                roots.AddRange(LambdasOf(source, outer));
            }
        }

        return roots;
    }

    private bool IsHandler(
        IMethodSymbol method,
        bool isHandlerType,
        HashSet<IMethodSymbol> registered
    ) =>
        method.MethodKind
            is MethodKind.Ordinary
                or MethodKind.ExplicitInterfaceImplementation
                or MethodKind.PropertySet
        && (isHandlerType || registered.Contains(method.Definition()) || handlers.Contains(method));

    private IEnumerable<Body> LambdasOf(SourceBody source, Body outer) =>
        knowledge.IsNoSync(bodies.Type)
        || (source.Method is { } method && knowledge.IsNoSync(method))
            ? []
            : outer
                .Lambdas.Where(pair =>
                    source.HandlerLambdas.Contains(pair.Lambda.Syntax)
                    && !knowledge.IsNoSync(pair.Lambda.Symbol)
                )
                .Select(pair => pair.Body);

    /// <summary>
    /// Nobody of the type calls it, or it can be called from outside, too, and no caller of the type syncs for it.
    /// </summary>
    private bool IsOutermost(
        IMethodSymbol method,
        HashSet<IMethodSymbol> registered,
        IReadOnlyList<SourceBody> sources,
        CancellationToken token
    )
    {
        var callers = sources
            .Where(source =>
                !SymbolEqualityComparer.Default.Equals(source.Method, method)
                && source.Calls.Contains(method.Definition())
                && !source.HandlerMethods.Contains(method.Definition())
            )
            .ToList();
        if (callers.Count == 0)
        {
            return !IsForDerived(method, registered);
        }

        var isReachable =
            method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            || method.MethodKind is MethodKind.ExplicitInterfaceImplementation
            || registered.Contains(method.Definition())
            || handlers.Contains(method);
        if (!isReachable || callers.Any(caller => SyncsFor(method, caller, token)))
        {
            return false;
        }

        ReportedThemselves.Add(method.Definition());
        return true;
    }

    // A helper that a base offers: those that derive from it call it, and may sync behind it.
    private bool IsForDerived(IMethodSymbol method, HashSet<IMethodSymbol> registered) =>
        method.DeclaredAccessibility
            is Accessibility.Protected
                or Accessibility.ProtectedAndInternal
                or Accessibility.ProtectedOrInternal
        && method is { IsOverride: false, ContainingType.IsSealed: false }
        && !registered.Contains(method.Definition())
        && !handlers.Contains(method);

    private bool SyncsFor(IMethodSymbol method, SourceBody caller, CancellationToken token) =>
        caller.Read(token) is { } body
        && summaries
            .FindingsOf(body)
            .Any(finding =>
                finding.Save.Call is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(
                    call.TargetMethod.Definition(),
                    method.Definition()
                )
                && finding.Result.Witness is null
            );
}
