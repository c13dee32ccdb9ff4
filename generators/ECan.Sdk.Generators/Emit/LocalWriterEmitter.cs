using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The lines that write an object in the local form, from the properties of its class.</summary>
internal static class LocalWriterEmitter
{
    /// <param name="code">Gets the lines.</param>
    /// <param name="fields">The fields of the class.</param>
    /// <param name="isRequired">Whether the property of a field is never null.</param>
    /// <param name="isKey">Whether a field is left out where it has no value.</param>
    public static void EmitBody(
        CodeWriter code,
        EquatableArray<FieldModel> fields,
        Func<FieldModel, bool> isRequired,
        Func<FieldModel, bool> isKey
    )
    {
        code.Line("local.WriteStartObject();");
        foreach (var field in fields)
        {
            var value = "entity." + CSharpNames.Escape(field.PropertyName);
            var name = CSharpText.Utf8Literal(field.LocalName);
            if (!isKey(field))
            {
                code.Line(ValueCode.ToLocal(field.Type, name, value, !isRequired(field)));
            }
            else if (field.Type.Kind is ValueKind.String)
            {
                code.Line($"{TypeNames.Sdk}LocalJson.Key(local, {name}, {value});");
            }
            else
            {
                EmitKey(code, field, name, value, isRequired(field));
            }
        }

        code.Line("local.WriteEndObject();");
    }

    private static void EmitKey(
        CodeWriter code,
        FieldModel field,
        string name,
        string value,
        bool isRequired
    )
    {
        var write = ValueCode.ToLocal(field.Type, name, value, !isRequired);
        if (isRequired)
        {
            code.Line(write);
            return;
        }

        using (code.Block($"if ({value} is not null)"))
        {
            code.Line(write);
        }
    }
}
