namespace ECan.Sdk.Generators.Model;

/// <summary>How an entity is read from and written to a type of the app's own, decided.</summary>
internal sealed record OwnModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    public required bool IsPublic { get; init; }

    public required OwnObjectModel Object { get; init; }

    /// <summary>How the types and enums that it holds are read and written.</summary>
    public EquatableArray<OwnObjectModel> Objects { get; init; } =
        EquatableArray<OwnObjectModel>.Empty;

    public EquatableArray<OwnEnumModel> Enums { get; init; } = EquatableArray<OwnEnumModel>.Empty;

    /// <summary>How a key that was made on add comes into the entity.</summary>
    public required OwnKeySetter KeySetter { get; init; }
}

internal enum OwnKeySetter
{
    /// <summary>No key can be made: there are several parts, or it is a number.</summary>
    None,

    /// <summary>The entity cannot take it.</summary>
    ResultOnly,
    Text,
    Guid,
}

/// <summary>An object of the app's own.</summary>
internal sealed record OwnObjectModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The class that reads and writes it; empty for the entity itself.</summary>
    public string Converter { get; init; } = "";

    /// <summary>What is written, in order.</summary>
    public required EquatableArray<OwnFieldModel> Fields { get; init; }

    /// <summary>The arguments of the constructor, each a parameter and the property that it is.</summary>
    public EquatableArray<OwnArgumentModel> Arguments { get; init; } =
        EquatableArray<OwnArgumentModel>.Empty;

    /// <summary>The properties that the initializer sets.</summary>
    public EquatableArray<string> Initialized { get; init; } = EquatableArray<string>.Empty;
}

internal sealed record OwnArgumentModel(string Parameter, string PropertyName);

internal sealed record OwnFieldModel
{
    public required string PropertyName { get; init; }

    public required string LocalName { get; init; }

    public required string CloudName { get; init; }

    public required OwnValueModel Value { get; init; }

    /// <summary>It is left out where it has no value.</summary>
    public bool IsKey { get; init; }
}

/// <summary>A value on both sides, and how one becomes the other.</summary>
/// <param name="Cloud">What the cloud has.</param>
/// <param name="Clr">What the property is.</param>
internal sealed record OwnValueModel(ValueKind Cloud, ClrKind Clr)
{
    /// <summary>The C# type with <c>global::</c>, without a question mark; of a generated type, its class name.</summary>
    public required string TypeName { get; init; }

    public required bool IsNullable { get; init; }

    public required bool IsValueType { get; init; }

    public OwnValueModel? Element { get; init; }

    /// <summary>The class that reads and writes a nested type or an enum.</summary>
    public string? Converter { get; init; }

    /// <summary>The JSON context that reads and writes the value, with <c>global::</c>.</summary>
    public string? JsonContext { get; init; }
}

/// <summary>How the values of an enum of the app are called in the cloud.</summary>
internal sealed record OwnEnumModel(
    string TypeName,
    string Converter,
    EquatableArray<OwnEnumMemberModel> Members
);

/// <param name="Member">The name in C#.</param>
/// <param name="CloudName">The name in the cloud.</param>
/// <param name="IsFirst">Whether it is the first of its value: the others are only read.</param>
internal sealed record OwnEnumMemberModel(string Member, string CloudName, bool IsFirst);
