using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The lines that write an object of the app's own in the local form, and those that make one of what the cloud returned.</summary>
internal static class OwnObjectEmitter
{
    /// <summary>What an exception says of the entity itself.</summary>
    public static string Root(EntityModel entity) =>
        $"new {TypeNames.Sdk}OwnObject({CSharpText.Literal(entity.DataType)})";

    /// <summary>Needs <c>local</c>, <c>entity</c> and its <c>parent</c>.</summary>
    public static void EmitWriter(CodeWriter code, TypeNames types, OwnObjectModel model)
    {
        var values = new OwnValueCode(types);
        code.Line("local.WriteStartObject();");
        foreach (var field in model.Fields)
        {
            var name = CSharpText.Utf8Literal(field.LocalName);
            var value = "entity." + CSharpNames.Escape(field.PropertyName);
            if (field.IsKey)
            {
                code.Line(
                    $"{TypeNames.Sdk}LocalJson.Key(local, {name}, {OwnValueCode.KeyText(field.Value, value)});"
                );
                continue;
            }

            var place = $"parent.Field({CSharpText.Literal(field.LocalName)})";
            code.Line($"local.WritePropertyName({name});");
            code.Line(values.Write(field.Value, "local", value, place) + ";");
        }

        code.Line("local.WriteEndObject();");
    }

    /// <summary>Needs <c>source</c>.</summary>
    public static void EmitReader(CodeWriter code, TypeNames types, OwnObjectModel model)
    {
        var values = new OwnValueCode(types);
        code.Line($"return new {model.TypeName}(");
        using (code.Indent())
        {
            for (var i = 0; i < model.Arguments.Count; i++)
            {
                var argument = model.Arguments[i];
                var comma = i + 1 < model.Arguments.Count ? "," : "";
                code.Line(
                    $"{CSharpNames.Escape(argument.Parameter)}: {Read(argument.PropertyName)}{comma}"
                );
            }
        }

        if (model.Initialized.Count == 0)
        {
            code.Line(");");
            return;
        }

        code.Line(")");
        code.Line("{");
        using (code.Indent())
        {
            foreach (var property in model.Initialized)
            {
                code.Line($"{CSharpNames.Escape(property)} = {Read(property)},");
            }
        }

        code.Line("};");

        string Read(string property)
        {
            var field = model.Fields.First(field => field.PropertyName == property);
            return values.Read(
                field.Value,
                $"source.Field({CSharpText.Utf8Literal(field.CloudName)}, {CSharpText.Literal(field.LocalName)})"
            );
        }
    }
}
