using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The fields by which AppSync detects conflicts, which are its own: of them only the version is ever given back.</summary>
internal static class ConflictDetection
{
    private const string Version = "_version";

    /// <summary>Whether a field of the schema is the version of an entity.</summary>
    public static bool IsVersion(SchemaField field) =>
        field is { Name: Version, Type: { IsList: false, NamedType: "Int" } };

    /// <summary>Whether a field of an entity is its version.</summary>
    public static bool IsVersion(FieldModel field) =>
        field is { CloudName: Version, Type.Kind: ValueKind.Int };

    /// <summary>Whether a write gives a field of its input. A new entity has no version yet; where the input insists, the schema means something else.</summary>
    public static bool IsWritten(SchemaField field, bool isAdd) =>
        CloudField.IsRequired(field)
        || !(isAdd && IsVersion(field) || field.Name is "_deleted" or "_lastChangedAt");

    /// <summary>The field that updates or deletes of an entity give back; null if none does.</summary>
    public static string? VersionField(EntityModel entity) =>
        entity.Update?.Input.Fields?.Any(field => field.IsVersion) == true
        || entity.Delete?.Input.TemplateFields?.Any(IsFilledWithVersion) == true
            ? Version
            : null;

    private static bool IsFilledWithVersion(TemplateFieldModel field) =>
        field.Template.Parts.Any(part =>
            part.Alternatives.Any(source => source.Kind is TemplateSourceKind.Version)
        );
}
