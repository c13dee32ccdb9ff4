using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads the types with <c>[SyncEntity]</c>. Nothing of the compiler leaves it.</summary>
internal static class OwnTypeReader
{
    public const string Attribute = "ECan.Sdk.SyncEntityAttribute";

    public static bool IsType(SyntaxNode node) => node is TypeDeclarationSyntax;

    public static OwnTypeRead Read(
        GeneratorAttributeSyntaxContext context,
        CancellationToken cancellationToken
    )
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var contexts = new JsonContexts();
        var places = new PlaceList();
        var defaultContext = contexts.Of(attribute);
        places.Add(symbol, OwnMembers.Attribute, attribute.ApplicationSyntaxReference);

        var waiting = new TypeQueue();
        var classes = new ClassReader(waiting, contexts, places);
        var entity = classes.Read(symbol, isEntity: true);
        var nested = new List<OwnClass>();
        while (waiting.Next() is { } type)
        {
            cancellationToken.ThrowIfCancellationRequested();
            nested.Add(classes.Read(type, isEntity: false));
        }

        var dataType = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        return new(
            new(
                dataType,
                defaultContext,
                entity,
                nested.ToEquatableArray(),
                contexts.All.ToEquatableArray()
            ),
            new(entity.Name, places.All.ToEquatableArray())
        );
    }
}
