using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Collects where types and properties stand; nothing for what comes from another assembly.</summary>
internal sealed class PlaceList
{
    private readonly List<OwnPlace> places = [];
    private readonly HashSet<SyntaxTree> trees = [];

    public IEnumerable<OwnPlace> All => places;

    /// <summary>The files in which the types stand whose members were read.</summary>
    public IReadOnlyCollection<SyntaxTree> Trees => trees;

    /// <summary>Notes that the members of a type are read, in all its parts and in what it derives from.</summary>
    public void AddTrees(INamedTypeSymbol type)
    {
        foreach (var part in ClassReader.Bases(type))
        {
            foreach (var syntax in part.DeclaringSyntaxReferences)
            {
                trees.Add(syntax.SyntaxTree);
            }
        }
    }

    public void Add(string type, string member, ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
        {
            if (location.IsInSource)
            {
                Add(type, member, location);
                return;
            }
        }
    }

    public void Add(string type, string member, SyntaxReference? syntax)
    {
        if (syntax is not null)
        {
            Add(type, member, Location.Create(syntax.SyntaxTree, syntax.Span));
        }
    }

    private void Add(string type, string member, Location location)
    {
        var lines = location.GetLineSpan();
        places.Add(
            new(
                type,
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
