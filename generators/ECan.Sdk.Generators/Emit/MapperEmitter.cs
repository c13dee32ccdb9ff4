using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The private class that holds an entity's definition and the methods behind it.</summary>
internal static class MapperEmitter
{
    private const string Parameters =
        $"(ref {TypeNames.Reader} local, {TypeNames.Writer} cloud, {TypeNames.Sdk}CloudWriteContext context)";

    private const string Arguments = "(ref local, cloud, context, ";

    public static void Emit(CodeWriter code, TypeNames types, EntityModel entity, ListWriters lists)
    {
        using (code.Block($"private static class {entity.MapperName()}"))
        {
            DefinitionEmitter.Emit(code, types, entity);
            EmitWriteLocal(code, types, entity);
            EmitReadCloud(code, types, entity);
            EmitWrites(code, entity, lists);
            lists.Emit(code);
            OwnConverterEmitter.Emit(code, types, entity.Own);
        }
    }

    private static void EmitWriteLocal(CodeWriter code, TypeNames types, EntityModel entity)
    {
        code.Line();
        using (
            code.Block($"private static void WriteLocal({TypeNames.Writer} local, object value)")
        )
        {
            code.Line($"var entity = ({types.Of(entity)})value;");
            if (entity.Own is { } own)
            {
                code.Line($"var parent = {OwnObjectEmitter.Root(entity)};");
                OwnObjectEmitter.EmitWriter(code, types, own.Object);
                return;
            }

            LocalWriterEmitter.EmitBody(code, entity.Fields, entity.IsRequired, entity.IsKey);
        }
    }

    private static void EmitReadCloud(CodeWriter code, TypeNames types, EntityModel entity)
    {
        code.Line();
        if (entity.Own is { } own)
        {
            using (code.Block($"private static object ReadCloud({TypeNames.JsonElement} cloud)"))
            {
                code.Line(
                    $"var source = new {TypeNames.Sdk}OwnSource(cloud, {OwnObjectEmitter.Root(entity)});"
                );
                OwnObjectEmitter.EmitReader(code, types, own.Object);
            }

            return;
        }

        CloudReaderEmitter.EmitInitializer(
            code,
            types,
            $"private static object ReadCloud({TypeNames.JsonElement} cloud) => new {types.Of(entity)}",
            entity.Fields,
            entity.IsRequired
        );
    }

    private static void EmitWrites(CodeWriter code, EntityModel entity, ListWriters lists)
    {
        if (
            entity is { Add.Input.Fields: { } add, Update.Input.Fields: { } update }
            && add.Equals(update)
        )
        {
            EmitCall(code, "WriteAdd", "WriteInput", "Omit");
            EmitCall(code, "WriteUpdate", "WriteInput", UpdateNulls(entity));
            EmitInput(code, entity, "WriteInput", add, lists);
        }
        else
        {
            EmitWrite(code, entity, "Add", entity.Add, "Omit", lists);
            EmitWrite(code, entity, "Update", entity.Update, UpdateNulls(entity), lists);
        }

        EmitWrite(code, entity, "Delete", entity.Delete, "Omit", lists);
    }

    private static string UpdateNulls(EntityModel entity) =>
        entity.OmitNullFields ? "Omit" : "Write";

    private static void EmitWrite(
        CodeWriter code,
        EntityModel entity,
        string name,
        OperationModel? operation,
        string nulls,
        ListWriters lists
    )
    {
        if (operation is null)
        {
            return;
        }

        if (operation.Input.Fields is { } fields)
        {
            EmitCall(code, "Write" + name, $"Write{name}Input", nulls);
            EmitInput(code, entity, $"Write{name}Input", fields, lists);
            return;
        }

        code.Line();
        using (code.Block($"private static void Write{name}{Parameters}"))
        {
            TemplateEmitter.EmitBody(code, entity, operation, lists);
        }
    }

    private static void EmitCall(CodeWriter code, string name, string target, string nulls)
    {
        code.Line();
        code.Line($"private static void {name}{Parameters} =>");
        using (code.Indent())
        {
            code.Line($"{target}{Arguments}{TypeNames.Sdk}CloudNulls.{nulls});");
        }
    }

    private static void EmitInput(
        CodeWriter code,
        EntityModel entity,
        string name,
        EquatableArray<InputFieldModel> fields,
        ListWriters lists
    )
    {
        code.Line();
        var parameters = Parameters.Replace(")", $", {TypeNames.Sdk}CloudNulls nulls)");
        using (code.Block($"private static void {name}{parameters}"))
        {
            InputEmitter.EmitBody(code, "context, nulls", fields, entity.PassedOver(fields), lists);
        }
    }
}
