using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Collects where types and properties stand; nothing for what comes from another assembly.</summary>
internal sealed class PlaceList
{
    private readonly List<OwnPlace> places = [];

    public IEnumerable<OwnPlace> All => places;

    public void Add(INamedTypeSymbol type, string member, ISymbol symbol)
    {
        if (symbol.Locations.FirstOrDefault(location => location.IsInSource) is { } location)
        {
            Add(type, member, location);
        }
    }

    public void Add(INamedTypeSymbol type, string member, SyntaxReference? syntax)
    {
        if (syntax is not null)
        {
            Add(type, member, Location.Create(syntax.SyntaxTree, syntax.Span));
        }
    }

    private void Add(INamedTypeSymbol type, string member, Location location)
    {
        var lines = location.GetLineSpan();
        places.Add(
            new(
                Symbols.NameOf(type),
                member,
                new(
                    lines.Path,
                    location.SourceSpan.Start,
                    location.SourceSpan.Length,
                    lines.StartLinePosition.Line,
                    lines.StartLinePosition.Character,
                    lines.EndLinePosition.Line,
                    lines.EndLinePosition.Character
                )
            )
        );
    }
}
