using System.Text;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>A value that a mapping gives for a field or argument, in the form that the cloud takes.</summary>
internal sealed class CloudValue
{
    private readonly SchemaModel schema;

    private CloudValue(SchemaModel schema) => this.schema = schema;

    /// <summary>What is wrong with the value: <c>it must be a text, but 5 is a number.</c></summary>
    public string? Problem { get; private set; }

    /// <summary>Raw JSON; null if the value does not fit, which <paramref name="problem"/> then explains.</summary>
    /// <param name="schema">Where the types are.</param>
    /// <param name="value">As the mapping has it.</param>
    /// <param name="type">What the schema wants.</param>
    /// <param name="textKind">What the mapping says of a String.</param>
    /// <param name="problem">Set if and only if the value does not fit.</param>
    public static string? Of(
        SchemaModel schema,
        MappingValue value,
        SchemaTypeRef type,
        ValueKind? textKind,
        out string? problem
    )
    {
        var cloud = new CloudValue(schema);
        var parsed = JsonReader.Read(new PositionedText("", value.Json), [])!;
        var json = cloud.Convert(parsed, type, textKind);
        problem = cloud.Problem;
        return problem is null ? json : null;
    }

    private string Convert(JsonValue value, SchemaTypeRef type, ValueKind? textKind = null)
    {
        if (value.Kind == MappingValueKind.Null)
        {
            return type.NonNull ? Refuse("a value other than null", value) : "null";
        }

        if (type.Element is { } element)
        {
            return value.Kind == MappingValueKind.Array
                ? $"[{string.Join(",", value.Items.Select(item => Convert(item, element)))}]"
                : Refuse("a list", value);
        }

        return schema.Types.TryGetValue(type.NamedType, out var named)
            ? named.Kind switch
            {
                SchemaTypeKind.Enum => Enum(value, named),
                SchemaTypeKind.Input => Object(value, named),
                _ => Scalar(value, type.NamedType, textKind),
            }
            : "null";
    }

    private string Scalar(JsonValue value, string scalar, ValueKind? textKind)
    {
        if ((textKind ?? ScalarKinds.Of(scalar)) == ValueKind.Json)
        {
            return Encoded(value);
        }

        var form = ScalarForm.Of(scalar);
        return form.Fits(value) ? value.Raw : Refuse(form.Words, value);
    }

    private string Enum(JsonValue value, SchemaType type)
    {
        var names = type.Values.Select(known => known.Name).ToList();
        if (value.Text is { } name && names.Contains(name))
        {
            return value.Raw;
        }

        var suggestion = value.Text is { } wrong ? Suggestion.For(wrong, names) : "";
        Problem ??=
            $"it must be a value of the enum, but {Excerpt.Of(value.ToJson())} is none.{suggestion}";
        return "null";
    }

    private string Object(JsonValue value, SchemaType type)
    {
        if (value.Kind != MappingValueKind.Object)
        {
            return Refuse("an object", value);
        }

        var missing = type.Fields.FirstOrDefault(field =>
            CloudField.IsRequired(field) && value.Members.All(member => member.Name != field.Name)
        );
        if (missing is not null)
        {
            Problem ??= $"it must have '{missing.Name}', which '{type.Name}' requires.";
        }

        return $"{{{string.Join(",", value.Members.Select(member => Member(member, type)))}}}";
    }

    private string Member(JsonMember member, SchemaType type)
    {
        if (type.Fields.FirstOrDefault(field => field.Name == member.Name) is { } field)
        {
            return $"{member.RawName}:{Convert(member.Value, field.Type)}";
        }

        var suggestion = Suggestion.For(member.Name, type.Fields.Select(known => known.Name));
        Problem ??=
            $"it must not have '{Excerpt.Of(member.Name)}', which '{type.Name}' does not know.{suggestion}";
        return "";
    }

    /// <summary>AWSJSON is text that holds JSON. What is such text already is not encoded twice.</summary>
    private static string Encoded(JsonValue value) =>
        value.Text is { } text && IsObjectOrArray(text) ? value.Raw : Quoted(value.ToJson());

    private static bool IsObjectOrArray(string text) =>
        text.TrimStart().StartsWith("{", StringComparison.Ordinal)
        || text.TrimStart().StartsWith("[", StringComparison.Ordinal)
            ? JsonReader.Read(new PositionedText("", text), []) is not null
            : false;

    /// <summary>What comes here is JSON, so it holds no control character that would need more than this.</summary>
    private static string Quoted(string json) =>
        new StringBuilder(json)
            .Replace("\\", "\\\\")
            .Replace("\"", "\\\"")
            .Insert(0, '"')
            .Append('"')
            .ToString();

    private string Refuse(string wanted, JsonValue value)
    {
        Problem ??= $"it must be {wanted}, but {JsonKinds.Found(value)}.";
        return "null";
    }
}
