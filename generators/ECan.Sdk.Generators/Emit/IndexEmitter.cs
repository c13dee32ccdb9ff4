using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The file that lists all entities: for the options at run time, and for the analyzer at build time.</summary>
internal static class IndexEmitter
{
    public static GeneratedFile Emit(EquatableArray<IndexEntry> entities, GenerationOptions options)
    {
        var types = new TypeNames(options);
        var code = GeneratedSource.Begin(
            types,
            [.. entities.Select(entity => Info(types, entity))]
        );
        code.Lines(
            DocComment.Element(
                "summary",
                "The entities that are mirrored to the cloud, with a method for each thing the cloud does with them."
            )
        );
        code.Line(GeneratedSource.Attribute);
        using (code.Block(GeneratedSource.SyncClass(types)))
        {
            code.Lines(
                DocComment.Element(
                    "summary",
                    $"The definitions of all entities, for <see cref=\"{TypeNames.Sdk}OfflineSyncOptions.Entities\"/>."
                )
            );
            using (
                code.Block(
                    $"public static {TypeNames.ReadOnlyList}<{TypeNames.Sdk}SyncEntityDefinition> Entities {{ get; }} = new {TypeNames.Sdk}SyncEntityDefinition[]",
                    "};"
                )
            )
            {
                code.Lines(entities.Select(entity => $"{entity.MethodName}Definition,"));
            }
        }

        return new("ECanSync.g.cs", code.ToString());
    }

    private static string Info(TypeNames types, IndexEntry entity) =>
        $"[assembly: {TypeNames.Sdk}SyncEntityInfo(typeof({entity.OwnTypeName ?? types.Generated(entity.ClassName)}), {CSharpText.Literal(entity.DataType)}, {Operations(entity)})]";

    private static string Operations(IndexEntry entity)
    {
        var names = new List<string>();
        AddIf(entity.CanAdd, "Add");
        AddIf(entity.CanUpdate, "Update");
        AddIf(entity.CanDelete, "Delete");
        return names.Count == 0 ? $"{TypeNames.Sdk}SyncOperations.None" : string.Join(" | ", names);

        void AddIf(bool can, string name)
        {
            if (can)
            {
                names.Add($"{TypeNames.Sdk}SyncOperations.{name}");
            }
        }
    }
}
