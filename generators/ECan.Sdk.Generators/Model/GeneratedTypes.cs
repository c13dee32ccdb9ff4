namespace ECan.Sdk.Generators.Model;

/// <summary>An enum of the schema that an entity uses.</summary>
internal sealed record EnumModel(
    string ClassName,
    string? Description,
    EquatableArray<EnumValueModel> Values
);

/// <summary>A value of an enum: its C# member and its GraphQL name.</summary>
internal sealed record EnumValueModel(
    string MemberName,
    string Name,
    string? Description,
    string? Deprecated
);

/// <summary>An input or object type that an entity holds.</summary>
internal sealed record NestedTypeModel(
    string ClassName,
    string? Description,
    EquatableArray<FieldModel> Fields
)
{
    /// <summary>Whether anything holds it as a class; else it is only written to the cloud, from what types of the app's own hold.</summary>
    public bool HasClass { get; init; } = true;
}

/// <summary>All that one project generates, beside its entities.</summary>
internal sealed record GenerationModel(
    EquatableArray<EntityModel> Entities,
    EquatableArray<EnumModel> Enums,
    EquatableArray<NestedTypeModel> NestedTypes
);

/// <summary>What the project's build says.</summary>
internal sealed record GenerationOptions(string Namespace, string Visibility);
