using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Which fields of an entity may be null in the cloud: those that no input requires.</summary>
internal sealed class EntityNulls(EntityModel entity)
{
    public bool IsKey(FieldModel field) => entity.Key.Contains(field.CloudName);

    public bool MayBeNull(FieldModel field) =>
        !IsKey(field)
        && new[] { entity.Add, entity.Update }
            .SelectMany(operation =>
                operation?.Input.Fields ?? EquatableArray<InputFieldModel>.Empty
            )
            .Where(input => input.CloudName == field.CloudName)
            .All(input => input.Type.IsNullable);
}
