using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>What the list of all entities holds of one of them, so that an edited field does not emit the list again.</summary>
internal sealed record IndexEntry(
    string DataType,
    string MethodName,
    string ClassName,
    string? OwnTypeName,
    bool CanAdd,
    bool CanUpdate,
    bool CanDelete
)
{
    public static IndexEntry Of(EntityModel entity) =>
        new(
            entity.DataType,
            entity.MethodName,
            entity.ClassName,
            entity.Own?.TypeName,
            entity.Add is not null,
            entity.Update is not null,
            entity.Delete is not null
        );
}
