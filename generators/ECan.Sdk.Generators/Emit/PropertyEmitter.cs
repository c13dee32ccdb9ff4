using System.Globalization;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The properties of an entity or nested type.</summary>
internal static class PropertyEmitter
{
    /// <param name="code">Gets the property.</param>
    /// <param name="types">Names of types.</param>
    /// <param name="field">The field.</param>
    /// <param name="isRequired">Whether it must be set when an object is made.</param>
    /// <param name="defaultJson">What the mapping gives for it on add, so that a new object has it from the start.</param>
    public static void Emit(
        CodeWriter code,
        TypeNames types,
        FieldModel field,
        bool isRequired,
        string? defaultJson = null
    )
    {
        code.Lines(DocComment.Summary(field.Description, Sentence(field)));
        if (field.Deprecated is { } reason)
        {
            code.Line(ObsoleteAttribute(reason));
        }

        var type = types.Of(field.Type);
        var name = CSharpNames.Escape(field.PropertyName);
        if (isRequired)
        {
            code.Line($"public required {type} {name} {{ get; set; }}");
            return;
        }

        var initial = defaultJson is null ? null : Initial(field.Type, defaultJson);
        code.Line(
            $"public {type}? {name} {{ get; set; }}{(initial is null ? "" : $" = {initial};")}"
        );
    }

    public static string ObsoleteAttribute(string reason) =>
        reason.Length == 0
            ? "[global::System.Obsolete]"
            : $"[global::System.Obsolete({CSharpText.Literal(reason)})]";

    private static string Sentence(FieldModel field)
    {
        var words = DocComment.Escape(CSharpNames.Words(field.PropertyName));
        return field.LocalName == field.CloudName
            ? words + "."
            : $"{words}; <c>{DocComment.Escape(field.CloudName)}</c> in the cloud.";
    }

    /// <summary>A default as an expression of C#; null where the kind has no literal, so that only the mapper fills it in.</summary>
    private static string? Initial(TypeModel type, string json)
    {
        switch (type.Kind)
        {
            case ValueKind.String:
                return JsonText.ReadString(json) is { } text ? CSharpText.Literal(text) : null;
            case ValueKind.Boolean:
                return json is "true" or "false" ? json : null;
            case ValueKind.Int:
                return int.TryParse(
                    json,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out _
                )
                    ? json
                    : null;
            case ValueKind.Float:
                var isNumber =
                    double.TryParse(
                        json,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var number
                    ) && !double.IsInfinity(number);
                return isNumber ? json + "D" : null;
            case ValueKind.Json:
                return JsonText.ReadString(json) is { } content
                    ? $"{TypeNames.Sdk}CloudRead.ParseJson({CSharpText.Literal(content)})"
                    : null;
            default:
                return null;
        }
    }
}
