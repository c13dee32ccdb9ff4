using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The fields of an entity, decided.</summary>
/// <param name="Shape">What the cloud has.</param>
/// <param name="Models">What the entity has of it.</param>
/// <param name="Key">The fields that identify an entity, by cloud name.</param>
internal sealed record EntityFields(
    EntityShape Shape,
    IReadOnlyList<FieldModel> Models,
    IReadOnlyList<string> Key
)
{
    /// <summary>The field of a cloud name; null if the entity leaves it out or the cloud has none.</summary>
    public FieldModel? Find(string cloudName) =>
        Models.FirstOrDefault(field => field.CloudName == cloudName);
}
