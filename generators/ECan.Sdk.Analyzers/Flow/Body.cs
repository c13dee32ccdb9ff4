using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>The control-flow graph of a method, lambda or local function, with what happens in its blocks.</summary>
internal sealed class Body
{
    private readonly ImmutableArray<FlowEvent>?[] events;

    private Body(ControlFlowGraph graph, IMethodSymbol? method, Body? outer, Values values)
    {
        Graph = graph;
        Method = method;
        Outer = outer;
        Values = values;
        events = new ImmutableArray<FlowEvent>?[graph.Blocks.Length];
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The method, lambda or local function; null for the initializer of a field.</summary>
    public IMethodSymbol? Method { get; }

    /// <summary>The body around a lambda or local function.</summary>
    public Body? Outer { get; }

    /// <summary>Where variables get their values, in this body and those inside and around it.</summary>
    public Values Values { get; }

    /// <summary>Its expressions are nested too deeply to be read, so that nothing can be said of it.</summary>
    public bool IsTooDeep { get; set; }

    /// <summary>The lambdas of the body, at any depth.</summary>
    public List<(IFlowAnonymousFunctionOperation Lambda, Body Body)> Lambdas { get; } = [];

    /// <summary>The local functions of the body, at any depth.</summary>
    public Dictionary<IMethodSymbol, Body> LocalFunctions { get; } =
        new(SymbolEqualityComparer.Default);

    /// <summary>The outermost body around this one.</summary>
    public Body Root => Outer?.Root ?? this;

    public static Body? Of(IOperation block, IMethodSymbol? method, CancellationToken token)
    {
        var graph = block switch
        {
            IBlockOperation { Parent: IMethodBodyOperation parent } => ControlFlowGraph.Create(
                parent,
                token
            ),
            IBlockOperation { Parent: IConstructorBodyOperation parent } => ControlFlowGraph.Create(
                parent,
                token
            ),
            IMethodBodyOperation whole => ControlFlowGraph.Create(whole, token),
            IBlockOperation { Parent: null } lone => ControlFlowGraph.Create(lone, token),
            IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(
                field,
                token
            ),
            IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(
                property,
                token
            ),
            _ => null,
        };
        if (graph is null)
        {
            return null;
        }

        var body = new Body(graph, method, outer: null, new Values());
        body.ReadInner(body, token);
        return body;
    }

    /// <summary>The events of a block, read once.</summary>
    public ImmutableArray<FlowEvent> EventsOf(BasicBlock block, EventReader reader) =>
        events[block.Ordinal] ??= reader.Read(block, this);

    /// <summary>Has the events read again: what calls of other bodies do is seen differently now.</summary>
    public void ForgetEvents() => Array.Clear(events, 0, events.Length);

    private void ReadInner(Body root, CancellationToken token)
    {
        foreach (var block in Graph.Blocks)
        {
            token.ThrowIfCancellationRequested();
            foreach (var operation in block.Operations)
            {
                ReadInner(operation, root, token);
            }

            if (block.BranchValue is { } branch)
            {
                ReadInner(branch, root, token);
            }
        }

        foreach (var function in Graph.LocalFunctions)
        {
            var inner = new Body(
                Graph.GetLocalFunctionControlFlowGraph(function, token),
                function,
                this,
                Values
            );
            root.LocalFunctions[function] = inner;
            inner.ReadInner(root, token);
        }
    }

    private void ReadInner(IOperation operation, Body root, CancellationToken token)
    {
        foreach (var inside in operation.DescendantsAndSelf())
        {
            Values.Note(inside);
            if (inside is IFlowAnonymousFunctionOperation lambda)
            {
                var inner = new Body(
                    Graph.GetAnonymousFunctionControlFlowGraph(lambda, token),
                    lambda.Symbol,
                    this,
                    Values
                );
                root.Lambdas.Add((lambda, inner));
                inner.ReadInner(root, token);
            }
            else
            {
                foreach (var (target, value) in Assignments.Of(inside, Values))
                {
                    Values.Add(target, value, inNested: Outer is not null && !IsOwn(target));
                }
            }
        }
    }

    private bool IsOwn(ValueKey target) =>
        target.Symbol is not { } symbol
        || SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, Method);
}
