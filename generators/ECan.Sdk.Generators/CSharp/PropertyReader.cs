using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads the properties of one type: those that are public, and those that an attribute names.</summary>
internal sealed class PropertyReader(
    INamedTypeSymbol type,
    ClrTypeReader types,
    JsonContexts contexts
)
{
    private const string Sdk = "ECan.Sdk";

    /// <summary>Those of base types first; of what hides or overrides another, the last.</summary>
    public IReadOnlyList<IPropertySymbol> Symbols()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var levels = ClassReader
            .Bases(type)
            .Select(part =>
                part.GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(IsCandidate)
                    .Where(property => seen.Add(property.Name))
                    .ToList()
            )
            .ToList();
        return [.. levels.AsEnumerable().Reverse().SelectMany(level => level)];
    }

    public OwnProperty Read(IPropertySymbol property)
    {
        var field = Attribute(property, "CloudFieldAttribute");
        var (getter, setter) = Accessors(property);
        return new()
        {
            Name = property.Name,
            Type = types.Read(property.Type),
            HasCloudField = field is not null,
            CloudField = field?.ConstructorArguments.FirstOrDefault().Value as string,
            JsonContext = field is null ? null : contexts.Of(field),
            IsIgnored = Attribute(property, "CloudIgnoreAttribute") is not null,
            JsonName = JsonName(property),
            ReadProblem =
                getter is null ? "it has no getter"
                : !CSharp.Symbols.IsUsable(property) || !CSharp.Symbols.IsUsable(getter)
                    ? "generated code has no access to it: make it internal or public"
                : null,
            Setter =
                setter is null
                || !CSharp.Symbols.IsUsable(setter)
                || property.RefKind is not RefKind.None
                    ? PropertySetter.None
                : setter.IsInitOnly ? PropertySetter.Init
                : PropertySetter.Set,
            IsComputed = setter is null && !HasStorage(property),
            IsRequired = property.IsRequired,
        };
    }

    private bool IsCandidate(IPropertySymbol property) =>
        property
            is { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.Length: 0 }
        && (
            property.DeclaredAccessibility is Accessibility.Public
            || property.IsRequired
            || Attribute(property, "CloudFieldAttribute") is not null
        );

    /// <summary>Of the property, of what it overrides, or of the parameter of a record that it comes from.</summary>
    private static AttributeData? Attribute(IPropertySymbol property, string name)
    {
        for (var part = property; part is not null; part = part.OverriddenProperty)
        {
            if (CSharp.Symbols.Attribute(part, Sdk, name) is { } attribute)
            {
                return attribute;
            }
        }

        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (
                    parameter.Name == property.Name
                    && CSharp.Symbols.Attribute(parameter, Sdk, name) is { } attribute
                )
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    private static string? JsonName(IPropertySymbol property) =>
        CSharp
            .Symbols.Attribute(
                property,
                "System.Text.Json.Serialization",
                "JsonPropertyNameAttribute"
            )
            ?.ConstructorArguments.FirstOrDefault()
            .Value as string;

    /// <summary>An override may have one of the two, and inherit the other.</summary>
    private static (IMethodSymbol? Getter, IMethodSymbol? Setter) Accessors(
        IPropertySymbol property
    )
    {
        var (getter, setter) = (property.GetMethod, property.SetMethod);
        for (
            var part = property.OverriddenProperty;
            part is not null;
            part = part.OverriddenProperty
        )
        {
            getter ??= part.GetMethod;
            setter ??= part.SetMethod;
        }

        return (getter, setter);
    }

    private static bool HasStorage(IPropertySymbol property) =>
        !property.Locations.Any(location => location.IsInSource)
        || property
            .ContainingType.GetMembers()
            .OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
