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

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>In the order of the source.</summary>
    public IEnumerable<SourceBody> InOrder() =>
        found
            .OrderBy(body => body.Block.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(body => body.Block.Syntax.SpanStart);

    public bool Saves => found.Any(body => body.Saves);

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

        var body = new SourceBody(owner as IMethodSymbol, block);
        foreach (var operation in block.Descendants())
        {
            Note(operation, body);
        }

        found.Add(body);
    }

    private void Note(IOperation operation, SourceBody body)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                if (IsOwn(call.TargetMethod))
                {
                    body.Calls.Add(call.TargetMethod.OriginalDefinition);
                }
                else if (!body.Saves)
                {
                    body.Saves = saves.Find(call) is not null || changes.IsSaveChanges(call);
                }

                // [SavesEntity] on a method of the type itself.
                body.Saves |= IsOwn(call.TargetMethod) && saves.Find(call) is not null;
                break;
            case IMethodReferenceOperation reference when IsOwn(reference.Method):
                body.Calls.Add(reference.Method.OriginalDefinition);
                break;
            default:
                break;
        }

        foreach (var handler in HandlerLambdas.Of(operation))
        {
            if (handler is IMethodReferenceOperation method)
            {
                body.HandlerMethods.Add(method.Method.OriginalDefinition);
            }
            else
            {
                body.HandlerLambdas.Add(handler.Syntax);
            }
        }
    }

    private bool IsOwn(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(
            method.ContainingType?.OriginalDefinition,
            Type.OriginalDefinition
        );
}
