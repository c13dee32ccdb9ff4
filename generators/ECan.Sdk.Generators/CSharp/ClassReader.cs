using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads a class, record or struct of the app: its properties, and how it is made.</summary>
internal sealed class ClassReader(
    TypeQueue nested,
    JsonContexts contexts,
    PlaceList places,
    TypeFacts facts
)
{
    public OwnClass Read(INamedTypeSymbol type, bool isEntity)
    {
        var name = facts.NameOf(type);
        places.AddTrees(type);
        places.Add(name, OwnMembers.Type, type);
        var own = new OwnClass
        {
            Name = name,
            ShortName = type.Name,
            IsValueType = type.IsValueType,
            IsPublic = Symbols.IsPublic(type),
            Problem = Problem(type, isEntity),
        };
        if (own.Problem is not null)
        {
            return own;
        }

        var properties = new PropertyReader(type, new ClrTypeReader(nested, facts), contexts);
        var found = new List<OwnProperty>();
        foreach (var property in properties.Symbols())
        {
            places.Add(name, property.Name, property);
            found.Add(properties.Read(property));
        }

        return own with
        {
            Properties = found.ToEquatableArray(),
            Constructors = Constructors(type).ToEquatableArray(),
            RequiredFields = Bases(type)
                .SelectMany(part => part.GetMembers())
                .OfType<IFieldSymbol>()
                .Where(field => field.IsRequired)
                .Select(field => field.Name)
                .ToEquatableArray(),
        };
    }

    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (
            var part = type;
            part
                is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) };
            part = part.BaseType
        )
        {
            yield return part;
        }
    }

    private static string? Problem(INamedTypeSymbol type, bool isEntity) =>
        type.IsStatic ? "it is static"
        : type.TypeKind is TypeKind.Interface
            ? "it is an interface, so nothing could be made of what the cloud returns"
        : type.IsAbstract
            ? "it is abstract, so nothing could be made of what the cloud returns"
                + (isEntity ? ". Mark the class that derives from it" : "")
        : type.IsRefLikeType ? "it is a ref struct, which no task can carry"
        : Symbols.Chain(type).Any(outer => outer.IsGenericType)
            ? "it has type parameters, or stands in a type that has some"
        : type.IsFileLocal ? "it is local to its file, so generated code has no access to it"
        : !Symbols.IsUsableType(type)
            ? "generated code has no access to it: make it, and what it stands in, internal or public"
        : null;

    private IEnumerable<OwnConstructor> Constructors(INamedTypeSymbol type) =>
        type
            .InstanceConstructors.Where(Symbols.IsUsable)
            .Where(constructor => !IsCopy(constructor, type))
            .Where(constructor =>
                constructor.Parameters.All(parameter =>
                    parameter.RefKind is RefKind.None or RefKind.In
                )
            )
            .Select(constructor => new OwnConstructor(
                constructor
                    .Parameters.Select(parameter => new OwnParameter(
                        parameter.Name,
                        facts.NameOf(parameter.Type),
                        parameter.IsOptional
                    ))
                    .ToEquatableArray(),
                Symbols.Attribute(
                    constructor,
                    "System.Diagnostics.CodeAnalysis",
                    "SetsRequiredMembersAttribute"
                )
                    is not null
            ));

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
