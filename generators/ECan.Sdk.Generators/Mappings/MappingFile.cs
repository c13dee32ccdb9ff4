using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>A value of a mapping file and where it stands.</summary>
internal sealed record Located<T>(T Value, FileSpan Span)
    where T : IEquatable<T>;

/// <summary>A member of an object in a mapping file: its name, its value, both with their places.</summary>
internal sealed record LocatedPair<T>(Located<string> Name, Located<T> Value)
    where T : IEquatable<T>;

/// <summary>A JSON value as a mapping file gives it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Json">Its text, without insignificant white space; valid JSON.</param>
/// <param name="Text">The content of a string; else null.</param>
internal sealed record MappingValue(MappingValueKind Kind, string Json, string? Text);

internal enum MappingValueKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>One mapping file, read. What is absent in the file is null or empty here; nothing is decided yet.</summary>
internal sealed record MappingFile
{
    public required string Path { get; init; }

    /// <summary>The first line, for what is missing.</summary>
    public required FileSpan FileStart { get; init; }

    public Located<string>? DataType { get; init; }

    public Located<string>? GraphQLType { get; init; }

    public EquatableArray<Located<string>> Key { get; init; } =
        EquatableArray<Located<string>>.Empty;

    /// <summary>add, update, delete, get, query -> field of the schema; null says that there is none.</summary>
    public EquatableArray<LocatedPair<MappingValue>> Operations { get; init; } =
        EquatableArray<LocatedPair<MappingValue>>.Empty;

    /// <summary>Operation -> argument -> value, for arguments that the schema requires beside the input.</summary>
    public EquatableArray<ArgumentMapping> Arguments { get; init; } =
        EquatableArray<ArgumentMapping>.Empty;

    /// <summary>Local name -> cloud name; an empty cloud name drops the field.</summary>
    public EquatableArray<LocatedPair<string>> FieldMapping { get; init; } =
        EquatableArray<LocatedPair<string>>.Empty;

    public EquatableArray<LocatedPair<MappingValue>> CloudRequiredFields { get; init; } =
        EquatableArray<LocatedPair<MappingValue>>.Empty;

    public EquatableArray<LocatedPair<MappingValue>> DefaultValues { get; init; } =
        EquatableArray<LocatedPair<MappingValue>>.Empty;

    public EquatableArray<Located<string>> ExcludedFields { get; init; } =
        EquatableArray<Located<string>>.Empty;

    public EquatableArray<Located<string>> JsonSerializeFields { get; init; } =
        EquatableArray<Located<string>>.Empty;

    public EquatableArray<Located<string>> AwsDateFields { get; init; } =
        EquatableArray<Located<string>>.Empty;

    public EquatableArray<Located<string>> AwsDateTimeFields { get; init; } =
        EquatableArray<Located<string>>.Empty;

    /// <summary>Cloud name -> data type.</summary>
    public EquatableArray<LocatedPair<string>> References { get; init; } =
        EquatableArray<LocatedPair<string>>.Empty;

    /// <summary>Cloud name of the delete input -> template.</summary>
    public EquatableArray<LocatedPair<string>> Delete { get; init; } =
        EquatableArray<LocatedPair<string>>.Empty;

    /// <summary>Fields that are null locally are left out of what is sent, so that the cloud keeps its value.</summary>
    public bool OmitNullFields { get; init; }

    /// <summary>Keys that were present though empty, so that "no list" can be told from "an empty list".</summary>
    public EquatableArray<Located<string>> PresentKeys { get; init; } =
        EquatableArray<Located<string>>.Empty;
}

internal sealed record ArgumentMapping(
    Located<string> Operation,
    EquatableArray<LocatedPair<MappingValue>> Values
);
