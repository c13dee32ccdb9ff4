namespace ECan.Sdk.Generators.Model;

/// <summary>A type of the app's own that is synced, as its C# says it. Where it stands is told apart, so that moving it changes nothing.</summary>
/// <param name="DataType">What <c>[SyncEntity]</c> names.</param>
/// <param name="JsonContext">The context that <c>[SyncEntity]</c> names, with <c>global::</c>.</param>
/// <param name="Class">The type itself.</param>
/// <param name="Nested">The types that its properties hold, and theirs in turn.</param>
/// <param name="Contexts">The JSON contexts that are named anywhere in it.</param>
internal sealed record OwnType(
    string DataType,
    string? JsonContext,
    OwnClass Class,
    EquatableArray<OwnClass> Nested,
    EquatableArray<JsonContextModel> Contexts
);

/// <summary>A class, record or struct of the app.</summary>
internal sealed record OwnClass
{
    /// <summary>With <c>global::</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Without namespace.</summary>
    public required string ShortName { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>Whether a public method may take it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Why it cannot be mapped, as the end of a sentence; null if it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Those of base types first.</summary>
    public EquatableArray<OwnProperty> Properties { get; init; } =
        EquatableArray<OwnProperty>.Empty;

    public EquatableArray<OwnConstructor> Constructors { get; init; } =
        EquatableArray<OwnConstructor>.Empty;

    /// <summary>Required fields of C#, which nothing could fill.</summary>
    public EquatableArray<string> RequiredFields { get; init; } = EquatableArray<string>.Empty;
}

internal sealed record OwnProperty
{
    public required string Name { get; init; }

    public required ClrType Type { get; init; }

    public bool HasCloudField { get; init; }

    /// <summary>What <c>[CloudField]</c> names.</summary>
    public string? CloudField { get; init; }

    /// <summary>The context that <c>[CloudField]</c> names, with <c>global::</c>.</summary>
    public string? JsonContext { get; init; }

    public bool IsIgnored { get; init; }

    /// <summary>What <c>[JsonPropertyName]</c> names.</summary>
    public string? JsonName { get; init; }

    /// <summary>Why it cannot be read, as the end of a sentence; null if it can.</summary>
    public string? ReadProblem { get; init; }

    public PropertySetter Setter { get; init; }

    /// <summary>It has no setter and no storage: it is told by the other properties.</summary>
    public bool IsComputed { get; init; }

    public bool IsRequired { get; init; }
}

/// <summary>When generated code can set a property.</summary>
internal enum PropertySetter
{
    None,
    Init,
    Set,
}

internal sealed record OwnConstructor(
    EquatableArray<OwnParameter> Parameters,
    bool SetsRequiredMembers
);

internal sealed record OwnParameter(string Name, string TypeName, bool IsOptional);

/// <summary>A <c>JsonSerializerContext</c> of the app.</summary>
/// <param name="Name">With <c>global::</c>.</param>
/// <param name="Problem">Why it cannot be used, as the end of a sentence; null if it can.</param>
/// <param name="Types">What it serialises, with <c>global::</c>.</param>
internal sealed record JsonContextModel(string Name, string? Problem, EquatableArray<string> Types);
