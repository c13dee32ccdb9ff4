using System.Text;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>A value of a JSON text and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">Up to and including its last.</param>
internal sealed record JsonValue(MappingValueKind Kind, int Start, int Length)
{
    /// <summary>As the text writes it: of numbers, literals and strings, with quotes.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The content of a string; else null.</summary>
    public string? Text { get; init; }

    /// <summary>Of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>Of an object, in order; the first of those that stand twice.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The value without insignificant white space.</summary>
    public string ToJson()
    {
        var json = new StringBuilder();
        Write(json);
        return json.ToString();
    }

    private void Write(StringBuilder json)
    {
        if (Kind == MappingValueKind.Array)
        {
            var separator = '[';
            foreach (var item in Items)
            {
                _ = json.Append(separator);
                item.Write(json);
                separator = ',';
            }

            _ = json.Append(separator == '[' ? "[]" : "]");
        }
        else if (Kind == MappingValueKind.Object)
        {
            var separator = '{';
            foreach (var member in Members)
            {
                _ = json.Append(separator).Append(member.RawName).Append(':');
                member.Value.Write(json);
                separator = ',';
            }

            _ = json.Append(separator == '{' ? "{}" : "}");
        }
        else
        {
            _ = json.Append(Raw);
        }
    }
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The name, unescaped.</param>
/// <param name="RawName">As the text writes it, with quotes.</param>
/// <param name="NameStart">The offset of the opening quote.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, string RawName, int NameStart, JsonValue Value);
