using System.Globalization;
using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.Mappings;

/// <summary>Cuts a JSON text into its smallest parts.</summary>
internal sealed class JsonTokens(PositionedText text)
{
    private static readonly string[] Literals = ["true", "false", "null"];

    /// <summary>What other languages write for null; the mappings of the module come from Python.</summary>
    private static readonly string[] ForeignNulls =
    [
        "None",
        "nil",
        "undefined",
        "NaN",
        "Null",
        "NULL",
    ];

    private readonly string json = text.Text;

    public int Position { get; private set; }

    public bool AtEnd => Position >= json.Length;

    /// <summary>NUL at the end; a NUL in the text is an error wherever it stands.</summary>
    public char Current => AtEnd ? '\0' : json[Position];

    public void Advance() => Position++;

    public void SkipWhiteSpace()
    {
        while (!AtEnd && json[Position] is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    /// <summary>After an item: whether a comma announces another, or the bracket closes.</summary>
    public bool Another(char closing)
    {
        SkipWhiteSpace();
        if (Current == closing)
        {
            return false;
        }

        if (Current != ',')
        {
            throw Unexpected($"',' or '{closing}'");
        }

        var comma = Position;
        Advance();
        SkipWhiteSpace();
        return Current != closing
            ? true
            : throw Fail(comma, $"A comma may not stand before '{closing}'. Remove it.");
    }

    public JsonValue Name()
    {
        if (Current == '"')
        {
            return String();
        }

        var word = Word();
        throw word.Length > 0
            ? Fail(Position, $"A name stands in double quotes. Write \"{Excerpt.Of(word)}\".")
            : Unexpected("a name in double quotes");
    }

    public JsonValue String()
    {
        var start = Position;
        var content = new JsonStringReader(this, json).Read(out var end);
        Position = end;
        return new(MappingValueKind.String, start, end - start)
        {
            Raw = json.Substring(start, end - start),
            Text = content,
        };
    }

    public JsonValue Literal()
    {
        var word = Word();
        var kind = word switch
        {
            "true" or "false" => MappingValueKind.Boolean,
            "null" => MappingValueKind.Null,
            "" => throw Unexpected("a value"),
            _ => throw Fail(
                Position,
                $"'{Excerpt.Of(word)}' is no JSON value.{Instead(word)} A string stands in double quotes."
            ),
        };
        var value = new JsonValue(kind, Position, word.Length) { Raw = word };
        Position += word.Length;
        return value;
    }

    public JsonValue Number()
    {
        var start = Position;
        var end = start;
        while (end < json.Length && IsOfNumber(json[end]))
        {
            end++;
        }

        var raw = json.Substring(start, end - start);
        if (!JsonNumber.IsValid(raw))
        {
            throw Fail(
                start,
                $"'{Excerpt.Of(raw)}' is no JSON number. Write it like 10, -0.5 or 1e3, without leading zeros, or as a string in double quotes."
            );
        }

        Position = end;
        return new(MappingValueKind.Number, start, raw.Length) { Raw = raw };
    }

    public JsonSyntaxException Fail(int position, string message) =>
        new(text.WordAt(position), message);

    /// <summary>Says what should stand here, and what does.</summary>
    public JsonSyntaxException Unexpected(string expected)
    {
        var found =
            AtEnd ? "the file ends here"
            : Current is '\'' ? "found a single quote. Use double quotes"
            : Current is '/' or '#' ? "found a comment. JSON has none: remove it"
            : $"found {Described()}";
        return Fail(Position, $"Expected {expected}, but {found}.");
    }

    private string Described()
    {
        var word = Word();
        if (word.Length > 0)
        {
            return $"'{Excerpt.Of(word)}'";
        }

        // What cannot be seen, or is easily mistaken for something else, goes by its number.
        var point =
            Position + 1 < json.Length && char.IsSurrogatePair(json, Position)
                ? char.ConvertToUtf32(json, Position)
                : Current;
        var code = point.ToString("X4", CultureInfo.InvariantCulture);
        return Current is > ' ' and < '\u007F' ? $"'{Current}'" : $"the character U+{code}";
    }

    private static string Instead(string word) =>
        ForeignNulls.Contains(word) ? " Did you mean 'null'?" : Suggestion.For(word, Literals);

    private string Word()
    {
        var end = Position;
        while (end < json.Length && (char.IsLetterOrDigit(json[end]) || json[end] is '_' or '$'))
        {
            end++;
        }

        return json.Substring(Position, end - Position);
    }

    private static bool IsOfNumber(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '+' or '-' or '.' or '_';
}
