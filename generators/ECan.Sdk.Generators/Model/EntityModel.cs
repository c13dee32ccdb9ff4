namespace ECan.Sdk.Generators.Model;

/// <summary>One data type, decided: what the emitters need, and nothing of Roslyn or of the files it came from.</summary>
internal sealed record EntityModel
{
    /// <summary>As in the mapping: <c>agent_skill</c>.</summary>
    public required string DataType { get; init; }

    /// <summary>The data type in method names: <c>AgentSkill</c> of <c>SyncAgentSkillAsync</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>The class: <c>AgentSkillRelation</c>.</summary>
    public required string ClassName { get; init; }

    public required string GraphQLType { get; init; }

    public string? Description { get; init; }

    /// <summary>The properties of the class, in the schema's order.</summary>
    public required EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Local names that the mapping leaves out on purpose: passed over without a word, where unknown ones are reported.</summary>
    public EquatableArray<string> DroppedFields { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The mapping's <c>omit_null_fields</c>: on update too, a null is left out rather than sent.</summary>
    public bool OmitNullFields { get; init; }

    /// <summary>Those of <see cref="Fields"/> that identify an entity, in order, by cloud name.</summary>
    public required EquatableArray<string> Key { get; init; }

    /// <summary>The field of the cloud's conflict detection; null where no write takes it.</summary>
    public string? VersionField { get; init; }

    public required EquatableArray<ReferenceModel> References { get; init; }

    public OperationModel? Add { get; init; }

    public OperationModel? Update { get; init; }

    public OperationModel? Delete { get; init; }

    public QueryModel? Get { get; init; }

    public QueryModel? Query { get; init; }

    /// <summary>The type of the app's own that holds the entity; null where a class is generated.</summary>
    public OwnModel? Own { get; init; }
}

/// <summary>One property of an entity or of a nested type.</summary>
internal sealed record FieldModel
{
    /// <summary>A valid C# identifier, unique in its class, without the at-sign: <c>OrgId</c>.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The name in the local JSON form: <c>org_id</c>.</summary>
    public required string LocalName { get; init; }

    /// <summary>The name in the cloud's schema.</summary>
    public required string CloudName { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The cloud wants it and it is no key: a <c>required</c> property.</summary>
    public bool IsRequired { get; init; }

    public string? Description { get; init; }

    /// <summary>The reason of <c>@deprecated</c>; null where the field is not.</summary>
    public string? Deprecated { get; init; }
}

/// <summary>A field that holds the key of an entity of another data type.</summary>
internal sealed record ReferenceModel(string LocalName, string CloudName, string DataType);

/// <summary>The type of a value, on both sides.</summary>
internal sealed record TypeModel(ValueKind Kind)
{
    /// <summary>The C# name of an enum or nested type, without namespace.</summary>
    public string? ClrName { get; init; }

    /// <summary>The items of a list.</summary>
    public TypeModel? Element { get; init; }

    /// <summary>Whether the cloud allows null here.</summary>
    public bool IsNullable { get; init; } = true;
}

internal enum ValueKind
{
    /// <summary>String, ID, AWSEmail, AWSPhone, AWSIPAddress: <c>string</c>.</summary>
    String,

    /// <summary>Int: <c>int</c>.</summary>
    Int,

    /// <summary>Float: <c>double</c>.</summary>
    Float,

    /// <summary>Boolean: <c>bool</c>.</summary>
    Boolean,

    /// <summary>AWSJSON, or a String that the mapping lists as JSON: <c>JsonNode</c> here, text there.</summary>
    Json,

    /// <summary>AWSDate: <c>DateOnly</c>.</summary>
    Date,

    /// <summary>AWSTime: <c>TimeOnly</c>.</summary>
    Time,

    /// <summary>AWSDateTime: <c>DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary>AWSTimestamp: <c>DateTimeOffset</c> here, whole seconds there.</summary>
    Timestamp,

    /// <summary>AWSURL: <c>Uri</c>.</summary>
    Url,

    /// <summary>An enum of the schema: a readonly struct over the name, so that unknown values survive.</summary>
    Enum,

    /// <summary>A nested input or object type: a class.</summary>
    Object,

    /// <summary>A list: <c>IReadOnlyList</c> of <see cref="TypeModel.Element"/>, settable.</summary>
    List,

    /// <summary>A date (only) that the mapping lists over a String field: <c>DateOnly</c> here, ISO text there.</summary>
    DateText,

    /// <summary>A date-time that the mapping lists over a String field: <c>DateTimeOffset</c> here, ISO text there.</summary>
    DateTimeText,
}
