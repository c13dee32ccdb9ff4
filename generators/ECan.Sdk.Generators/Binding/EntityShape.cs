using ECan.Sdk.Generators.GraphQL;

namespace ECan.Sdk.Generators.Binding;

/// <summary>A field that the cloud has for an entity, wherever in the schema it shows.</summary>
/// <param name="Name">The cloud's name.</param>
/// <param name="InAdd">The field of the add input.</param>
/// <param name="InUpdate">The field of the update input.</param>
/// <param name="InObject">The field of the object type.</param>
internal sealed record CloudField(
    string Name,
    SchemaField? InAdd,
    SchemaField? InUpdate,
    SchemaField? InObject
)
{
    /// <summary>What says of the field how it is made.</summary>
    public SchemaField Definition => InAdd ?? InUpdate ?? InObject!;

    public string? Description =>
        InObject?.Description ?? InAdd?.Description ?? InUpdate?.Description;

    public string? Deprecated => InObject?.Deprecated ?? InAdd?.Deprecated ?? InUpdate?.Deprecated;

    /// <summary>The field where the cloud refuses to do without; null if it does nowhere.</summary>
    public SchemaField? Required =>
        IsRequired(InAdd) ? InAdd
        : IsRequired(InUpdate) ? InUpdate
        : null;

    public static bool IsRequired(SchemaField? field) =>
        field is { Type.NonNull: true, DefaultValue: null };
}

/// <summary>The type of an entity and all fields that the cloud has for it.</summary>
/// <param name="Type">What the entity is called after.</param>
/// <param name="Fields">In the schema's order.</param>
/// <param name="HasAdd">Whether entities are added, or only updated.</param>
internal sealed record EntityShape(SchemaType Type, IReadOnlyList<CloudField> Fields, bool HasAdd)
{
    /// <summary>Whether an entity is not complete without a value from the start.</summary>
    public bool Requires(CloudField field) =>
        CloudField.IsRequired(HasAdd ? field.InAdd : field.InUpdate);

    public IEnumerable<string> Names => Fields.Select(known => known.Name);

    public CloudField? Find(string name) => Fields.FirstOrDefault(known => known.Name == name);
}
