using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The file of one nested type: its class, and how it is read and written.</summary>
internal static class NestedTypeEmitter
{
    public static GeneratedFile Emit(NestedTypeModel model, GenerationOptions options)
    {
        var types = new TypeNames(options);
        var code = GeneratedSource.Begin(types);
        if (model.HasClass)
        {
            EmitClass(code, types, model);
            code.Line();
        }

        using (code.Block(GeneratedSource.SyncClass(types)))
        using (code.Block($"private static class {ValueCode.ConverterName(model.ClassName)}"))
        {
            EmitConverter(code, types, model);
        }

        return new($"{model.ClassName}.g.cs", code.ToString());
    }

    private static void EmitClass(CodeWriter code, TypeNames types, NestedTypeModel model)
    {
        code.Lines(DocComment.Summary(model.Description, CSharpNames.Words(model.ClassName) + "."));
        code.Line(GeneratedSource.Attribute);
        using (
            code.Block(
                $"{types.Visibility} partial class {CSharpNames.EscapeType(model.ClassName)}"
            )
        )
        {
            for (var i = 0; i < model.Fields.Count; i++)
            {
                if (i > 0)
                {
                    code.Line();
                }

                PropertyEmitter.Emit(code, types, model.Fields[i], model.Fields[i].IsRequired);
            }
        }
    }

    private static void EmitConverter(CodeWriter code, TypeNames types, NestedTypeModel model)
    {
        if (model.HasClass)
        {
            EmitClassConverter(code, types, model);
            code.Line();
        }

        var lists = new ListWriters();
        using (
            code.Block(
                $"public static void WriteCloud(ref {TypeNames.Reader} local, {TypeNames.Writer} cloud, in {TypeNames.Sdk}CloudField field)"
            )
        )
        {
            InputEmitter.EmitBody(code, "field", [.. model.Fields.Select(Input)], [], lists);
        }

        lists.Emit(code);
    }

    private static void EmitClassConverter(CodeWriter code, TypeNames types, NestedTypeModel model)
    {
        var type = types.Generated(model.ClassName);
        using (
            code.Block($"public static void WriteLocal({TypeNames.Writer} local, {type}? entity)")
        )
        {
            using (code.Block("if (entity is null)"))
            {
                code.Line("local.WriteNullValue();");
                code.Line("return;");
            }

            code.Line();
            LocalWriterEmitter.EmitBody(code, model.Fields, field => field.IsRequired, _ => false);
        }

        code.Line();
        CloudReaderEmitter.EmitInitializer(
            code,
            types,
            $"public static {type}? ReadCloud({TypeNames.JsonElement} cloud) => cloud.ValueKind is not global::System.Text.Json.JsonValueKind.Object ? null : new {type}",
            model.Fields,
            field => field.IsRequired
        );
    }

    private static InputFieldModel Input(FieldModel field) =>
        new()
        {
            LocalName = field.LocalName,
            CloudName = field.CloudName,
            Type = field.Type,
        };
}
