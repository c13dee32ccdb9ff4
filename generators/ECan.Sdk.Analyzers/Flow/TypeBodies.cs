using System.Collections.Concurrent;
using ECan.Sdk.Analyzers.Handlers;
using ECan.Sdk.Analyzers.Knowledge;
using ECan.Sdk.Analyzers.Saves;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>
/// The bodies of a type, over all its parts, as the compiler hands them out one by one and on any thread. What is costly waits until it is known
/// that the type saves something.
/// </summary>
internal sealed class TypeBodies(INamedTypeSymbol type, CompilationKnowledge knowledge)
{
    private readonly ConcurrentBag<SourceBody> found = [];
    private readonly SaveFinder saves = new(knowledge);
    private readonly TrackedChanges changes = new(knowledge);
    private IReadOnlyList<SourceBody>? inOrder;
    private volatile bool isSaving;

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Whether a save stands anywhere in the type.</summary>
    public bool Saves => isSaving;

    public void Add(ISymbol owner, IOperation block)
    {
        if (
            block
            is not (
                IBlockOperation
                or IMethodBodyOperation
                or IFieldInitializerOperation
                or IPropertyInitializerOperation
            )
        )
        {
            return;
        }

        found.Add(new SourceBody(owner as IMethodSymbol, block));

        // Most types save nothing, so that all else waits.
        if (!isSaving && block.Descendants().Any(IsSave))
        {
            isSaving = true;
        }
    }

    /// <summary>All of them, in the order of the source. To be asked when the type is complete, by one thread.</summary>
    public IReadOnlyList<SourceBody> InOrder(CancellationToken token) => inOrder ??= Read(token);

    private List<SourceBody> Read(CancellationToken token)
    {
        var bodies = found
            .OrderBy(body => body.Block.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(body => body.Block.Syntax.SpanStart)
            .ToList();
        foreach (var body in bodies)
        {
            token.ThrowIfCancellationRequested();
            foreach (var operation in body.Block.Descendants())
            {
                Note(operation, body);
            }
        }

        Spread(bodies);
        return bodies;
    }

    // Whoever calls a method that reaches a save reaches it.
    private static void Spread(List<SourceBody> bodies)
    {
        var callers = bodies
            .SelectMany(body => body.Calls.Select(called => (called, body)))
            .ToLookup(pair => pair.called, pair => pair.body, SymbolEqualityComparer.Default);
        var open = new Stack<SourceBody>(bodies.Where(body => body.ReachesSave));
        while (open.Count > 0)
        {
            if (open.Pop().Method is not { } method)
            {
                continue;
            }

            foreach (var caller in callers[method.Definition()].Where(body => !body.ReachesSave))
            {
                caller.ReachesSave = true;
                open.Push(caller);
            }
        }
    }

    private bool IsSave(IOperation operation) =>
        operation is IInvocationOperation call
        && (saves.Find(call) is not null || changes.IsSaveChanges(call));

    private void Note(IOperation operation, SourceBody body)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                body.ReachesSave = body.ReachesSave || IsSave(call);
                NoteOwn(call.TargetMethod, body);
                NoteHandlers(call, body);
                break;
            case IMethodReferenceOperation reference:
                NoteOwn(reference.Method, body);
                break;
            case IObjectCreationOperation or IEventAssignmentOperation:
                NoteHandlers(operation, body);
                break;
            default:
                break;
        }
    }

    private void NoteOwn(IMethodSymbol method, SourceBody body)
    {
        if (
            SymbolEqualityComparer.Default.Equals(
                method.ContainingType?.OriginalDefinition,
                Type.OriginalDefinition
            )
        )
        {
            body.Calls.Add(method.Definition());
        }
    }

    private static void NoteHandlers(IOperation operation, SourceBody body)
    {
        foreach (var handler in HandlerLambdas.Of(operation))
        {
            if (handler is IMethodReferenceOperation method)
            {
                body.HandlerMethods.Add(method.Method.Definition());
            }
            else
            {
                body.HandlerLambdas.Add(handler.Syntax);
            }
        }
    }
}
