using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>The schema, read: every type and root field with its place. Equal to another that was read from the same text.</summary>
internal sealed record SchemaModel
{
    /// <summary>Tells texts apart, so that comparing two schemas costs nothing however large they are.</summary>
    public required string Checksum { get; init; }

    /// <summary>By name; extensions merged in, built-in and AWS scalars included.</summary>
    public required IReadOnlyDictionary<string, SchemaType> Types { get; init; }

    /// <summary>Where to complain about the schema as a whole: where its mutations stand, else its first line.</summary>
    public FileSpan Place { get; init; } = FileSpan.None;

    public required IReadOnlyDictionary<string, SchemaField> Mutations { get; init; }

    public required IReadOnlyDictionary<string, SchemaField> Queries { get; init; }

    public required IReadOnlyDictionary<string, SchemaField> Subscriptions { get; init; }

    public bool Equals(SchemaModel? other) => other is not null && Checksum == other.Checksum;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Checksum);
}

internal enum SchemaTypeKind
{
    Scalar,
    Object,
    Input,
    Enum,
    Interface,
    Union,
}

internal sealed record SchemaType
{
    public required string Name { get; init; }

    public required SchemaTypeKind Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>Null for what is known without the schema (built-in and AWS scalars).</summary>
    public FileSpan? NameSpan { get; init; }

    /// <summary>Of objects, interfaces and inputs, in order.</summary>
    public IReadOnlyList<SchemaField> Fields { get; init; } = [];

    /// <summary>Of enums, in order.</summary>
    public IReadOnlyList<SchemaEnumValue> Values { get; init; } = [];

    public IReadOnlyList<SchemaDirective> Directives { get; init; } = [];
}

/// <summary>A field of an object or input, an argument, or a field of a root type.</summary>
internal sealed record SchemaField
{
    public required string Name { get; init; }

    public required SchemaTypeRef Type { get; init; }

    public string? Description { get; init; }

    public required FileSpan NameSpan { get; init; }

    public required FileSpan TypeSpan { get; init; }

    public IReadOnlyList<SchemaField> Arguments { get; init; } = [];

    /// <summary>As the schema writes it; null if there is none.</summary>
    public string? DefaultValue { get; init; }

    public IReadOnlyList<SchemaDirective> Directives { get; init; } = [];

    /// <summary>The reason of <c>@deprecated</c>; null where it is absent.</summary>
    public string? Deprecated { get; init; }
}

internal sealed record SchemaEnumValue(string Name, string? Description, string? Deprecated);

internal sealed record SchemaDirective(string Name, FileSpan Span);

/// <summary>A type as a field or argument names it.</summary>
internal sealed record SchemaTypeRef(string? Name, SchemaTypeRef? Element, bool NonNull)
{
    /// <summary>The innermost name: <c>Agent</c> of <c>[Agent!]!</c>.</summary>
    public string NamedType => Name ?? Element!.NamedType;

    public bool IsList => Element is not null;

    /// <summary>As GraphQL writes it.</summary>
    public override string ToString() => (IsList ? $"[{Element}]" : Name) + (NonNull ? "!" : "");
}
