using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>What several emitters ask of an entity.</summary>
internal static class EntityFacts
{
    /// <summary>The fields of the key, in its order.</summary>
    public static IEnumerable<FieldModel> KeyFields(this EntityModel entity) =>
        entity.Key.Select(key => entity.Fields.First(field => field.CloudName == key));

    public static bool IsKey(this EntityModel entity, FieldModel field) =>
        entity.Key.Contains(field.CloudName);

    /// <summary>Whether the property must be set: a single key may be made on add, the parts of a longer one may not.</summary>
    public static bool IsRequired(this EntityModel entity, FieldModel field) =>
        entity.IsKey(field) ? entity.Key.Count > 1 : field.IsRequired;

    /// <summary>Whether an add can make the key.</summary>
    public static bool CanMakeKey(this EntityModel entity) =>
        entity.Key.Count == 1 && entity.KeyFields().Single().Type.Kind is ValueKind.String;

    /// <summary>What puts a key into an entity; null where none can be made.</summary>
    public static string? SetKey(this EntityModel entity, string type) =>
        entity.CanMakeKey()
            ? $"(({type})entity).{CSharpNames.Escape(entity.KeyFields().Single().PropertyName)} = key"
            : null;

    /// <inheritdoc cref="SetKey(EntityModel, string)"/>
    public static string? SetKey(this OwnModel own, string type)
    {
        var property = own.Object.Fields.FirstOrDefault(field => field.IsKey)?.PropertyName ?? "";
        var target = $"(({type})entity).{CSharpNames.Escape(property)}";
        return own.KeySetter switch
        {
            OwnKeySetter.Text => $"{target} = key",
            OwnKeySetter.Guid => $"{target} = global::System.Guid.Parse(key)",
            OwnKeySetter.ResultOnly => "{ }",
            _ => null,
        };
    }

    public static string MapperName(this EntityModel entity) => entity.MethodName + "Mapper";

    /// <summary>What the mapping gives for a field of a new entity.</summary>
    public static string? AddDefault(this EntityModel entity, FieldModel field) =>
        entity
            .Add?.Input.Fields?.FirstOrDefault(input => input.LocalName == field.LocalName)
            ?.DefaultJson;

    /// <summary>The local names that an operation passes over: those of the class that its input lacks, and those the mapping drops.</summary>
    public static List<string> PassedOver(
        this EntityModel entity,
        IReadOnlyList<InputFieldModel> input
    ) =>
        [
            .. entity
                .Fields.Select(field => field.LocalName)
                .Concat(entity.DroppedFields)
                .Except(input.Select(field => field.LocalName), StringComparer.Ordinal),
        ];
}
