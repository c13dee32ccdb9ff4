using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The lines that fill an input, or a single value, from templates.</summary>
internal static class TemplateEmitter
{
    private const string Template = TypeNames.Sdk + "CloudTemplate.";

    public static void EmitBody(
        CodeWriter code,
        EntityModel entity,
        OperationModel operation,
        ListWriters lists
    )
    {
        var input = operation.Input;
        var templates =
            input.TemplateFields?.Select(field => field.Template).ToList() ?? [input.Scalar!];
        var keys = entity.KeyFields().Select(field => CSharpText.Literal(field.LocalName));
        var others = templates
            .SelectMany(template => template.Parts)
            .SelectMany(part => part.Alternatives)
            .Where(source => source.LocalName is not null)
            .Select(source => CSharpText.Literal(source.LocalName!))
            .Distinct();
        code.Line($"var values = {TypeNames.Sdk}CloudTemplateValues.Read(");
        using (code.Indent())
        {
            code.Line("ref local,");
            code.Line("context,");
            code.Line($"key: [{string.Join(", ", keys)}],");
            code.Line($"fields: [{string.Join(", ", others)}]");
        }

        code.Line(");");
        if (input.TemplateFields is not { } fields)
        {
            code.Line(
                $"values.WriteValue(cloud, {CSharpText.Literal(operation.Argument)}, {ValueCode.ToCloud(input.Scalar!.Type, lists)}{Parts(input.Scalar)});"
            );
            return;
        }

        code.Line("cloud.WriteStartObject();");
        foreach (var field in fields)
        {
            var name = CSharpText.Literal(field.CloudName);
            var value = ValueCode.ToCloud(field.Template.Type, lists);
            code.Line(
                $"values.WriteField(cloud, {name}, isRequired: {CSharpText.Bool(field.IsRequired)}, {value}{Parts(field.Template)});"
            );
        }

        code.Line("cloud.WriteEndObject();");
    }

    private static string Parts(TemplateModel template) =>
        string.Concat(template.Parts.Select(part => ", " + Part(part)));

    private static string Part(TemplatePart part)
    {
        if (part.Literal is { } literal)
        {
            return $"{Template}Text({CSharpText.Literal(literal)})";
        }

        var alternatives = part.Alternatives.Select(Source).ToArray();
        return alternatives.Length == 1
            ? alternatives[0]
            : $"{Template}First({string.Join(", ", alternatives)})";
    }

    private static string Source(TemplateSource source) =>
        source.Kind switch
        {
            TemplateSourceKind.Key => Template + "Key",
            TemplateSourceKind.Account => Template + "Account",
            TemplateSourceKind.Version =>
                $"{Template}Version({CSharpText.Literal(source.LocalName!)})",
            _ => $"{Template}Field({CSharpText.Literal(source.LocalName!)})",
        };
}
