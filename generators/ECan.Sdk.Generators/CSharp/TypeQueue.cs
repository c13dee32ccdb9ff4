using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>The types that properties hold, each once. One after the other: types may nest deeper than the stack.</summary>
internal sealed class TypeQueue
{
    private readonly HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> waiting = new();

    public void Add(INamedTypeSymbol type)
    {
        if (seen.Add(type))
        {
            waiting.Enqueue(type);
        }
    }

    public INamedTypeSymbol? Next() => waiting.Count > 0 ? waiting.Dequeue() : null;
}
