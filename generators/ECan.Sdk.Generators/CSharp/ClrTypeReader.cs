using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads the type of a property, and notes the types of the app that it holds.</summary>
internal sealed class ClrTypeReader(TypeQueue nested, TypeFacts facts)
{
    public ClrType Read(ITypeSymbol type)
    {
        if (
            type is INamedTypeSymbol
            {
                OriginalDefinition.SpecialType: SpecialType.System_Nullable_T
            } maybe
        )
        {
            return Read(maybe.TypeArguments[0]) with { IsNullable = true };
        }

        var kind = facts.KindOf(type);
        if (kind is ClrKind.Class)
        {
            nested.Add((INamedTypeSymbol)type.OriginalDefinition);
        }

        return new(kind)
        {
            Name = kind is ClrKind.Unresolved ? type.Name : facts.NameOf(type),
            ShortName = facts.ShortNameOf(type),
            IsValueType = type.IsValueType,
            IsNullable =
                !type.IsValueType && type.NullableAnnotation is not NullableAnnotation.NotAnnotated,
            Element = ElementOf(type, kind) is { } element ? Read(element) : null,
            Members =
                kind is ClrKind.Enum
                    ? MembersOf((INamedTypeSymbol)type).ToEquatableArray()
                    : EquatableArray<ClrEnumMember>.Empty,
        };
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type, ClrKind kind) =>
        type is IArrayTypeSymbol { IsSZArray: true } array ? array.ElementType
        : ClrKinds.IsList(kind) ? ((INamedTypeSymbol)type).TypeArguments[0]
        : null;

    private static IEnumerable<ClrEnumMember> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue && Symbols.IsUsable(field))
            .Select(field => new ClrEnumMember(
                field.Name,
                Symbols
                    .Attribute(
                        field,
                        "System.Text.Json.Serialization",
                        "JsonStringEnumMemberNameAttribute"
                    )
                    ?.ConstructorArguments.FirstOrDefault()
                    .Value as string,
                System.Convert.ToString(
                    field.ConstantValue,
                    System.Globalization.CultureInfo.InvariantCulture
                )!
            ));
}
