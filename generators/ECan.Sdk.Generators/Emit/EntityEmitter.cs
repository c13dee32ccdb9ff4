using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The file of one entity: its class, the methods that sync it, its mapper.</summary>
internal static class EntityEmitter
{
    public static GeneratedFile Emit(EntityModel entity, GenerationOptions options)
    {
        var types = new TypeNames(options);
        var code = entity.Own is null
            ? GeneratedSource.Begin(types)
            : GeneratedSource.BeginOwn(types);
        if (entity.Own is null)
        {
            EmitClass(code, types, entity);
            code.Line();
        }

        var lists = new ListWriters();
        using (code.Block(GeneratedSource.SyncClass(types)))
        {
            SyncMethodEmitter.Emit(code, types, entity);
            QueryMethodEmitter.Emit(code, types, entity, entity.Get, "Get", lists);
            QueryMethodEmitter.Emit(code, types, entity, entity.Query, "Query", lists);
            code.Line();
            MapperEmitter.Emit(code, types, entity, lists);
        }

        // The dot keeps the name apart from those of classes.
        var name = entity.Own is null ? entity.ClassName : $"ECanSync.{entity.MethodName}";
        return new($"{name}.g.cs", code.ToString());
    }

    private static void EmitClass(CodeWriter code, TypeNames types, EntityModel entity)
    {
        var words = CSharpNames.Words(entity.ClassName);
        code.Lines(
            DocComment.Summary(
                entity.Description,
                $"{words}: <c>{entity.DataType}</c> in calls that name a data type."
            )
        );
        code.Line(GeneratedSource.Attribute);
        using (
            code.Block(
                $"{types.Visibility} partial class {CSharpNames.EscapeType(entity.ClassName)}"
            )
        )
        {
            for (var i = 0; i < entity.Fields.Count; i++)
            {
                if (i > 0)
                {
                    code.Line();
                }

                var field = entity.Fields[i];
                PropertyEmitter.Emit(
                    code,
                    types,
                    field,
                    entity.IsRequired(field),
                    entity.AddDefault(field)
                );
            }
        }
    }
}
