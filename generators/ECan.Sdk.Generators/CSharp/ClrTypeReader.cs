using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Reads the type of a property, and notes the types of the app that it holds.</summary>
internal sealed class ClrTypeReader(TypeQueue nested)
{
    private static readonly Dictionary<SpecialType, ClrKind> Special = new()
    {
        [SpecialType.System_String] = ClrKind.String,
        [SpecialType.System_Boolean] = ClrKind.Boolean,
        [SpecialType.System_SByte] = ClrKind.Whole,
        [SpecialType.System_Byte] = ClrKind.Whole,
        [SpecialType.System_Int16] = ClrKind.Whole,
        [SpecialType.System_UInt16] = ClrKind.Whole,
        [SpecialType.System_Int32] = ClrKind.Whole,
        [SpecialType.System_UInt32] = ClrKind.Whole,
        [SpecialType.System_Int64] = ClrKind.Whole,
        [SpecialType.System_UInt64] = ClrKind.Whole,
        [SpecialType.System_Single] = ClrKind.Single,
        [SpecialType.System_Double] = ClrKind.Double,
        [SpecialType.System_Decimal] = ClrKind.Decimal,
        [SpecialType.System_DateTime] = ClrKind.DateTime,
    };

    private static readonly Dictionary<string, ClrKind> Named = new(StringComparer.Ordinal)
    {
        ["System.Guid"] = ClrKind.Guid,
        ["System.Uri"] = ClrKind.Uri,
        ["System.DateTimeOffset"] = ClrKind.DateTimeOffset,
        ["System.DateOnly"] = ClrKind.DateOnly,
        ["System.TimeOnly"] = ClrKind.TimeOnly,
        ["System.Text.Json.JsonElement"] = ClrKind.JsonElement,
        ["System.Text.Json.JsonDocument"] = ClrKind.JsonDocument,
        ["System.Text.Json.Nodes.JsonNode"] = ClrKind.JsonNode,
        ["System.Text.Json.Nodes.JsonObject"] = ClrKind.JsonObject,
        ["System.Text.Json.Nodes.JsonArray"] = ClrKind.JsonArray,
        ["System.Text.Json.Nodes.JsonValue"] = ClrKind.JsonValue,
        ["System.Collections.Generic.List"] = ClrKind.List,
        ["System.Collections.Generic.IList"] = ClrKind.List,
        ["System.Collections.Generic.ICollection"] = ClrKind.List,
        ["System.Collections.Generic.IEnumerable"] = ClrKind.List,
        ["System.Collections.Generic.IReadOnlyList"] = ClrKind.List,
        ["System.Collections.Generic.IReadOnlyCollection"] = ClrKind.List,
        ["System.Collections.Generic.HashSet"] = ClrKind.Set,
        ["System.Collections.Generic.ISet"] = ClrKind.Set,
        ["System.Collections.Generic.IReadOnlySet"] = ClrKind.Set,
        ["System.Collections.Immutable.ImmutableArray"] = ClrKind.ImmutableArray,
    };

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

        var kind = KindOf(type);
        if (kind is ClrKind.Class)
        {
            nested.Add((INamedTypeSymbol)type.OriginalDefinition);
        }

        return new(kind)
        {
            Name = kind is ClrKind.Unresolved ? type.Name : Symbols.NameOf(type),
            ShortName = Symbols.ShortNameOf(type),
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

    private static ClrKind KindOf(ITypeSymbol type)
    {
        if (Special.TryGetValue(type.SpecialType, out var special))
        {
            return special;
        }

        if (type is IArrayTypeSymbol array)
        {
            return array.IsSZArray ? ClrKind.Array : ClrKind.Other;
        }

        if (type is IErrorTypeSymbol)
        {
            return ClrKind.Unresolved;
        }

        if (type is not INamedTypeSymbol named)
        {
            return ClrKind.Other;
        }

        if (named.TypeKind is TypeKind.Enum)
        {
            return Symbols.IsUsableType(named) ? ClrKind.Enum : ClrKind.Other;
        }

        var @namespace = named.ContainingNamespace?.ToDisplayString() ?? "";
        return Named.TryGetValue($"{@namespace}.{named.Name}", out var kind)
            && named.Arity == (IsList(kind) ? 1 : 0)
                ? kind
            : IsOfFramework(@namespace) ? ClrKind.Other
            : named.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
                ? ClrKind.Class
            : ClrKind.Other;
    }

    private static bool IsList(ClrKind kind) =>
        kind is ClrKind.List or ClrKind.Set or ClrKind.ImmutableArray;

    /// <summary>Types of the framework have properties too, but nobody means them.</summary>
    private static bool IsOfFramework(string @namespace) =>
        @namespace is "System" or "Microsoft"
        || @namespace.StartsWith("System.", StringComparison.Ordinal)
        || @namespace.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static ITypeSymbol? ElementOf(ITypeSymbol type, ClrKind kind) =>
        type is IArrayTypeSymbol { IsSZArray: true } array ? array.ElementType
        : IsList(kind) ? ((INamedTypeSymbol)type).TypeArguments[0]
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
