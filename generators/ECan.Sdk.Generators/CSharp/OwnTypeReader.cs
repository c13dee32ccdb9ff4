using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads the types with <c>[SyncEntity]</c> of one compilation. Nothing of the compiler is in what it says of them.</summary>
internal sealed class OwnTypeReader(CSharpCompilation compilation)
{
    private readonly TypeFacts facts = new();

    public SourceType Read(TypeDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        var tree = declaration.SyntaxTree;
        var symbol = compilation
            .GetSemanticModel(tree)
            .GetDeclaredSymbol(declaration, cancellationToken);
        return symbol is not null && AttributeOf(symbol, declaration) is { } attribute
            ? Read(declaration, symbol, attribute, cancellationToken)
            : new(declaration, Read: null, [tree]);
    }

    /// <summary>The one that stands at this part of the type.</summary>
    private static AttributeData? AttributeOf(
        INamedTypeSymbol symbol,
        TypeDeclarationSyntax declaration
    )
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (
                Symbols.IsNamed(attribute.AttributeClass, "ECan.Sdk", "SyncEntityAttribute")
                && attribute.ApplicationSyntaxReference is { } place
                && place.SyntaxTree == declaration.SyntaxTree
                && declaration.Span.Contains(place.Span)
            )
            {
                return attribute;
            }
        }

        return null;
    }

    private SourceType Read(
        TypeDeclarationSyntax declaration,
        INamedTypeSymbol symbol,
        AttributeData attribute,
        CancellationToken cancellationToken
    )
    {
        var contexts = new JsonContexts(facts);
        var places = new PlaceList();
        var defaultContext = contexts.Of(attribute);
        places.Add(
            facts.NameOf(symbol),
            OwnMembers.Attribute,
            attribute.ApplicationSyntaxReference
        );

        var waiting = new TypeQueue();
        var classes = new ClassReader(waiting, contexts, places, facts);
        var entity = classes.Read(symbol, isEntity: true);
        var nested = new List<OwnClass>();
        while (waiting.Next() is { } type)
        {
            cancellationToken.ThrowIfCancellationRequested();
            nested.Add(classes.Read(type, isEntity: false));
        }

        var dataType = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var own = new OwnType(
            dataType,
            defaultContext,
            entity,
            nested.ToEquatableArray(),
            contexts.All.ToEquatableArray()
        );
        return new(
            declaration,
            new(own, new(entity.Name, places.All.ToEquatableArray())),
            places.Trees
        );
    }
}
