using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The object initializer that reads a class from the cloud's object.</summary>
internal static class CloudReaderEmitter
{
    public static void EmitInitializer(
        CodeWriter code,
        TypeNames types,
        string head,
        EquatableArray<FieldModel> fields,
        Func<FieldModel, bool> isRequired
    )
    {
        using (code.Block(head, "};"))
        {
            foreach (var field in fields)
            {
                var name = CSharpText.Utf8Literal(field.CloudName);
                var value = ValueCode.FromCloud(field.Type, name, !isRequired(field), types);
                code.Line($"{CSharpNames.Escape(field.PropertyName)} = {value},");
            }
        }
    }
}
