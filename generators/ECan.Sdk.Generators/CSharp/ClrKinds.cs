using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.CSharp;

/// <summary>Sorts the types of C# by what a value of the cloud can become.</summary>
internal static class ClrKinds
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

    public static ClrKind Of(ITypeSymbol type)
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

    public static bool IsList(ClrKind kind) =>
        kind is ClrKind.List or ClrKind.Set or ClrKind.ImmutableArray;

    /// <summary>Types of the framework have properties too, but nobody means them.</summary>
    private static bool IsOfFramework(string @namespace) =>
        @namespace is "System" or "Microsoft"
        || @namespace.StartsWith("System.", StringComparison.Ordinal)
        || @namespace.StartsWith("Microsoft.", StringComparison.Ordinal);
}
