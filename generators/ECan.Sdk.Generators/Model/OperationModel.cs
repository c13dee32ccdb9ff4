namespace ECan.Sdk.Generators.Model;

/// <summary>One mutation for one entity.</summary>
internal sealed record OperationModel
{
    /// <summary>The mutation field: <c>addAgentSkills</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The argument that takes the items: <c>input</c>.</summary>
    public required string Argument { get; init; }

    /// <summary>As the schema writes it: <c>[AgentSkill]!</c>.</summary>
    public required string ArgumentType { get; init; }

    public required bool TakesList { get; init; }

    /// <summary>The arguments that take one item together, <see cref="Argument"/> first; empty where that takes it alone.</summary>
    public EquatableArray<ItemArgumentModel> ItemArguments { get; init; } =
        EquatableArray<ItemArgumentModel>.Empty;

    /// <summary>Further arguments with the JSON that the mapping gives for them.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; } =
        EquatableArray<ArgumentModel>.Empty;

    /// <summary>With braces: <c>{ id success error }</c>; empty for a scalar.</summary>
    public required string Selection { get; init; }

    /// <summary>The name of a member of the runtime's <c>SyncResultShape</c>.</summary>
    public required ResultShape Result { get; init; }

    public string? PayloadField { get; init; }

    /// <summary>How one item of the input is written.</summary>
    public required InputModel Input { get; init; }
}

/// <summary>An argument that takes a part of an item.</summary>
internal sealed record ItemArgumentModel(string Name, string Type);

internal sealed record ArgumentModel(string Name, string Type, string Json);

/// <summary>Members are named as those of the runtime's <c>SyncResultShape</c>.</summary>
internal enum ResultShape
{
    Json,
    Object,
    List,
    ItemResults,
    Connection,
    Scalar,
}

/// <summary>How one item of a mutation's input comes from the local form: exactly one of the three is set.</summary>
internal sealed record InputModel
{
    /// <summary>An object, field by field from the local object (add and update).</summary>
    public EquatableArray<InputFieldModel>? Fields { get; init; }

    /// <summary>An object whose fields are filled from templates (delete).</summary>
    public EquatableArray<TemplateFieldModel>? TemplateFields { get; init; }

    /// <summary>A single id, filled from a template (delete with ids).</summary>
    public TemplateModel? Scalar { get; init; }
}

/// <summary>One field of an add or update input.</summary>
internal sealed record InputFieldModel
{
    public required string LocalName { get; init; }

    public required string CloudName { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>The version that the cloud's conflict detection wants: the queue knows it better than the local form.</summary>
    public bool IsVersion { get; init; }

    /// <summary>Sent when the local form lacks the field; raw JSON in the cloud's form (AWSJSON already as a string). Null: nothing is sent.</summary>
    public string? DefaultJson { get; init; }
}

/// <summary>One field of a delete input.</summary>
internal sealed record TemplateFieldModel(
    string CloudName,
    bool IsRequired,
    TemplateModel Template
);

/// <summary>Text with placeholders.</summary>
internal sealed record TemplateModel(EquatableArray<TemplatePart> Parts)
{
    /// <summary>What the schema wants there; the text is turned into it.</summary>
    public TypeModel Type { get; init; } = new(ValueKind.String);
}

/// <summary>Literal text, or a placeholder whose first alternative that is not null is taken.</summary>
internal sealed record TemplatePart
{
    public string? Literal { get; init; }

    public EquatableArray<TemplateSource> Alternatives { get; init; } =
        EquatableArray<TemplateSource>.Empty;
}

/// <summary>Where a placeholder takes its value.</summary>
internal sealed record TemplateSource(TemplateSourceKind Kind, string? LocalName = null);

internal enum TemplateSourceKind
{
    /// <summary>The key values, joined by <c>#</c>.</summary>
    Key,

    /// <summary>The account of the scope.</summary>
    Account,

    /// <summary>A field of the local form.</summary>
    Field,

    /// <summary>The version of the entity, which the queue may know better than the field of the local form.</summary>
    Version,
}

/// <summary>One query for one entity.</summary>
internal sealed record QueryModel
{
    public required string Field { get; init; }

    public required EquatableArray<QueryArgumentModel> Arguments { get; init; }

    public required string Selection { get; init; }

    public required ResultShape Result { get; init; }

    /// <summary>The argument that takes the token of the next page; null if the answer comes whole.</summary>
    public string? NextTokenArgument { get; init; }

    public string? Description { get; init; }
}

/// <summary>An argument of a query, which becomes a parameter of the method.</summary>
internal sealed record QueryArgumentModel(
    string Name,
    string GraphQLType,
    string ParameterName,
    TypeModel Type
);
