using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>
/// Reads JSON as RFC 8259 has it and nothing beside: no comments, no trailing commas. A reader of our own because
/// messages need the place of every key, and because JSON libraries do not load in every compiler host.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Deeper than any mapping, far less than what a small stack holds.</summary>
    public const int MaxDepth = 64;

    private readonly PositionedText text;
    private readonly List<DiagnosticInfo> diagnostics;
    private readonly JsonTokens tokens;

    private JsonReader(PositionedText text, List<DiagnosticInfo> diagnostics)
    {
        this.text = text;
        this.diagnostics = diagnostics;
        tokens = new JsonTokens(text);
    }

    /// <summary>Null if the text is not JSON; <paramref name="diagnostics"/> then says where and why. Keys that stand twice are reported too.</summary>
    public static JsonValue? Read(PositionedText text, List<DiagnosticInfo> diagnostics)
    {
        var reader = new JsonReader(text, diagnostics);
        try
        {
            return reader.Document();
        }
        catch (JsonSyntaxException exception)
        {
            diagnostics.Add(MappingReadRules.SyntaxError.At(exception.Span, exception.Message));
            return null;
        }
    }

    private JsonValue Document()
    {
        tokens.SkipWhiteSpace();
        if (tokens.AtEnd)
        {
            throw new JsonSyntaxException(
                text.FirstLine,
                "The file is empty. Write { \"data_type\": \"...\" } into it."
            );
        }

        var value = Value(depth: 1);
        tokens.SkipWhiteSpace();
        if (!tokens.AtEnd)
        {
            throw tokens.Unexpected("the end of the file, as the value is complete");
        }

        return value;
    }

    private JsonValue Value(int depth)
    {
        tokens.SkipWhiteSpace();
        if (depth > MaxDepth)
        {
            throw tokens.Fail(
                tokens.Position,
                $"It is nested deeper than {MaxDepth} levels here. Remove brackets or braces."
            );
        }

        return tokens.Current switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => tokens.String(),
            '-' or (>= '0' and <= '9') => tokens.Number(),
            _ => tokens.Literal(),
        };
    }

    private JsonValue Array(int depth)
    {
        var start = tokens.Position;
        var items = new List<JsonValue>();
        tokens.Advance();
        tokens.SkipWhiteSpace();
        if (tokens.Current != ']')
        {
            do
            {
                items.Add(Value(depth + 1));
            } while (tokens.Another(']'));
        }

        tokens.Advance();
        return new(MappingValueKind.Array, start, tokens.Position - start) { Items = items };
    }

    private JsonValue Object(int depth)
    {
        var start = tokens.Position;
        var members = new List<JsonMember>();
        var places = new Dictionary<string, FileSpan>();
        tokens.Advance();
        tokens.SkipWhiteSpace();
        if (tokens.Current != '}')
        {
            do
            {
                var member = Member(depth);
                var place = text.Span(member.NameStart, member.RawName.Length);
                if (places.TryGetValue(member.Name, out var first))
                {
                    diagnostics.Add(
                        MappingReadRules.DuplicateKey.At(
                            place,
                            Excerpt.Of(member.Name),
                            first.LineNumber()
                        )
                    );
                    continue;
                }

                places.Add(member.Name, place);
                members.Add(member);
            } while (tokens.Another('}'));
        }

        tokens.Advance();
        return new(MappingValueKind.Object, start, tokens.Position - start) { Members = members };
    }

    private JsonMember Member(int depth)
    {
        tokens.SkipWhiteSpace();
        var name = tokens.Name();
        tokens.SkipWhiteSpace();
        if (tokens.Current != ':')
        {
            throw tokens.Unexpected($"':' after the name \"{Excerpt.Of(name.Text!)}\"");
        }

        tokens.Advance();
        return new(name.Text!, name.Raw, name.Start, Value(depth + 1));
    }
}
