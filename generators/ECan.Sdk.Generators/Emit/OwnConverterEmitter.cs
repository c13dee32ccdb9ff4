using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The classes within a mapper that read and write the types and enums that a type of the app's own holds.</summary>
internal static class OwnConverterEmitter
{
    public static void Emit(CodeWriter code, TypeNames types, OwnModel? own)
    {
        if (own is null)
        {
            return;
        }

        foreach (var model in own.Objects)
        {
            code.Line();
            using (code.Block($"private static class {model.Converter}"))
            {
                EmitObject(code, types, model);
            }
        }

        foreach (var model in own.Enums)
        {
            code.Line();
            using (code.Block($"private static class {model.Converter}"))
            {
                EmitEnum(code, model);
            }
        }
    }

    private static void EmitObject(CodeWriter code, TypeNames types, OwnObjectModel model)
    {
        using (
            code.Block(
                $"public static void WriteLocal({TypeNames.Writer} local, {model.TypeName}? value, {TypeNames.Sdk}OwnField field)"
            )
        )
        {
            using (code.Block("if (value is not { } entity)"))
            {
                code.Line("local.WriteNullValue();");
                code.Line("return;");
            }

            code.Line();
            code.Line("var parent = field.AsObject();");
            OwnObjectEmitter.EmitWriter(code, types, model);
        }

        code.Line();
        using (
            code.Block($"public static {model.TypeName} ReadCloud({TypeNames.Sdk}OwnValue value)")
        )
        {
            code.Line($"var source = {TypeNames.Sdk}OwnRead.Object(value);");
            OwnObjectEmitter.EmitReader(code, types, model);
        }
    }

    private static void EmitEnum(CodeWriter code, OwnEnumModel model)
    {
        using (
            code.Block($"public static string? Name({model.TypeName} value) => value switch", "};")
        )
        {
            foreach (var member in model.Members.Where(member => member.IsFirst))
            {
                code.Line($"{Member(model, member)} => {CSharpText.Literal(member.CloudName)},");
            }

            code.Line("_ => null,");
        }

        code.Line();
        using (
            code.Block($"public static {model.TypeName}? Find(string name) => name switch", "};")
        )
        {
            foreach (var member in model.Members)
            {
                code.Line($"{CSharpText.Literal(member.CloudName)} => {Member(model, member)},");
            }

            code.Line("_ => null,");
        }
    }

    private static string Member(OwnEnumModel model, OwnEnumMemberModel member) =>
        $"{model.TypeName}.{CSharpNames.Escape(member.Member)}";
}
