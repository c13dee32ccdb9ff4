using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Flow;

/// <summary>A body as the compiler hands it out, and what one look at it shows.</summary>
internal sealed class SourceBody(IMethodSymbol? method, IOperation block)
{
    private Body? body;
    private bool isRead;

    /// <summary>Null for the initializer of a field or property.</summary>
    public IMethodSymbol? Method { get; } = method?.Implementation();

    public IOperation Block { get; } = block;

    /// <summary>Whether a save stands in it, or in a method of the type that it calls, at any depth.</summary>
    public bool ReachesSave { get; set; }

    /// <summary>The methods of the type that it calls or refers to.</summary>
    public HashSet<IMethodSymbol> Calls { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The methods of the type that it makes handlers: of an event, a command, an end point.</summary>
    public HashSet<IMethodSymbol> HandlerMethods { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The lambdas that it makes handlers.</summary>
    public HashSet<SyntaxNode> HandlerLambdas { get; } = [];

    /// <summary>Its control-flow graph, made when it is first asked for.</summary>
    public Body? Read(CancellationToken token)
    {
        if (!isRead)
        {
            body = Body.Of(Block, Method, token);
            isRead = true;
        }

        return body;
    }
}
