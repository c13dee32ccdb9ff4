namespace ECan.Sdk.Generators.Model;

/// <summary>The C# type of a property of the app's own.</summary>
internal sealed record ClrType(ClrKind Kind)
{
    /// <summary>With <c>global::</c>, without a question mark.</summary>
    public required string Name { get; init; }

    /// <summary>Without namespace, as a message names it.</summary>
    public required string ShortName { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Whether it can hold null: also where nullable annotations are off.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The items of a list.</summary>
    public ClrType? Element { get; init; }

    /// <summary>The values of an enum.</summary>
    public EquatableArray<ClrEnumMember> Members { get; init; } =
        EquatableArray<ClrEnumMember>.Empty;

    /// <summary>As a message names it.</summary>
    public string Words => IsNullable ? ShortName + "?" : ShortName;
}

/// <param name="Name">The name in C#.</param>
/// <param name="JsonName">What <c>[JsonStringEnumMemberName]</c> says.</param>
/// <param name="Value">The number, by which two names of one value are told.</param>
internal sealed record ClrEnumMember(string Name, string? JsonName, string Value);

internal enum ClrKind
{
    /// <summary>Nothing that a value of the cloud becomes, but through a JSON context.</summary>
    Other,

    /// <summary>A name that C# does not know yet: of a type that is about to be generated, or a mistake that the compiler reports.</summary>
    Unresolved,
    String,
    Boolean,

    /// <summary>An integer of 8 to 64 bits.</summary>
    Whole,
    Single,
    Double,
    Decimal,
    Guid,
    Uri,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    JsonNode,
    JsonObject,
    JsonArray,
    JsonValue,
    JsonElement,
    JsonDocument,
    Enum,
    Array,

    /// <summary>A list, or an interface that one implements.</summary>
    List,
    ImmutableArray,

    /// <summary>A hash set, or an interface that one implements.</summary>
    Set,

    /// <summary>A class, record or struct of the app.</summary>
    Class,
}
