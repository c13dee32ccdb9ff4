namespace ECan.Sdk.Analyzers.Usage;

/// <summary>
/// Tells whether a text is a GraphQL document, by how it begins. Words such as "query" and "mutation" begin other texts too, so that a selection
/// has to follow.
/// </summary>
internal static class GraphQLText
{
    private static readonly string[] Keywords = ["query", "mutation", "subscription", "fragment"];

    /// <summary>Whether a document can begin with the text: yes or no for good, or null if more of it has to be seen.</summary>
    public static bool? MayBegin(string text)
    {
        var reader = new Reader(text);
        reader.SkipBlanks();
        if (reader.Next is '{' or '\0')
        {
            return reader.Next is '{' ? true : null;
        }

        var word = reader.Word();
        return reader.Next is not '\0' ? Keywords.Contains(word)
            : Keywords.Any(keyword => keyword.StartsWith(word, StringComparison.Ordinal)) ? null
            : false;
    }

    public static bool Begins(string text)
    {
        var reader = new Reader(text);
        reader.SkipBlanks();
        if (reader.Next == '{')
        {
            return IsShorthand(ref reader, text);
        }

        return reader.Word() switch
        {
            "query" or "mutation" or "subscription" => IsOperation(ref reader),
            "fragment" => IsFragment(ref reader),
            _ => false,
        };
    }

    // mutation Add($input: [Skill]!) @retry { add(input: $input) }
    private static bool IsOperation(ref Reader reader)
    {
        reader.SkipBlanks();
        reader.Name();
        reader.SkipBlanks();
        var hasVariables = false;
        if (reader.Next == '(')
        {
            var variables = reader.Parenthesized();
            hasVariables = variables
                .TrimStart('(', ' ', '\t', '\r', '\n')
                .StartsWith("$", StringComparison.Ordinal);
            reader.SkipBlanks();
        }

        while (reader.Next == '@')
        {
            reader.Skip();
            reader.Name();
            reader.SkipBlanks();
            if (reader.Next == '(')
            {
                reader.Parenthesized();
                reader.SkipBlanks();
            }
        }

        return reader.Next switch
        {
            '{' => IsSelection(ref reader),
            // The selection is a part that is not known; the variables are telling enough.
            ComposedText.Hole => hasVariables,
            _ => false,
        };
    }

    // fragment Fields on Skill { id }
    private static bool IsFragment(ref Reader reader)
    {
        reader.SkipBlanks();
        if (!reader.Name())
        {
            return false;
        }

        reader.SkipBlanks();
        if (reader.Word() != "on")
        {
            return false;
        }

        reader.SkipBlanks();
        if (!reader.Name())
        {
            return false;
        }

        reader.SkipBlanks();
        return reader.Next == '{' && IsSelection(ref reader);
    }

    // { skills { id } } and { skill(id: 1) { id } }, but neither C# nor JSON: both end what they say with other signs.
    private static bool IsShorthand(ref Reader reader, string text)
    {
        if (text.IndexOf(';') >= 0 || text.IndexOf('=') >= 0)
        {
            return false;
        }

        reader.Skip();
        reader.SkipBlanks();
        if (!reader.Name())
        {
            return false;
        }

        reader.SkipBlanks();
        if (reader.Next == '(')
        {
            var arguments = reader.Parenthesized();
            reader.SkipBlanks();
            return arguments.IndexOf(':') > 0 && reader.Next is '{' or '}' or ComposedText.Hole;
        }

        return reader.Next == '{' && IsSelection(ref reader);
    }

    // An opening brace and the first field of it.
    private static bool IsSelection(ref Reader reader)
    {
        reader.Skip();
        reader.SkipBlanks();
        return reader.Next == '.' || reader.Name();
    }

    private struct Reader(string text)
    {
        private int at;

        public readonly char Next => at < text.Length ? text[at] : '\0';

        public void Skip() => at++;

        // Blanks, commas and comments mean nothing in GraphQL.
        public void SkipBlanks()
        {
            while (at < text.Length)
            {
                if (text[at] == '#')
                {
                    var end = text.IndexOf('\n', at);
                    at = end < 0 ? text.Length : end;
                }
                else if (char.IsWhiteSpace(text[at]) || text[at] is ',' or '\uFEFF')
                {
                    at++;
                }
                else
                {
                    return;
                }
            }
        }

        public string Word()
        {
            var start = at;
            while (at < text.Length && IsOfName(text[at]))
            {
                at++;
            }

            return text.Substring(start, at - start);
        }

        /// <summary>Reads a name, which may be or hold a part that is not known.</summary>
        public bool Name()
        {
            var start = at;
            while (at < text.Length && (IsOfName(text[at]) || text[at] == ComposedText.Hole))
            {
                at++;
            }

            return at > start && !char.IsDigit(text[start]);
        }

        public string Parenthesized()
        {
            var start = at;
            for (var depth = 0; at < text.Length; )
            {
                depth += text[at] switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                at++;
                if (depth == 0)
                {
                    break;
                }
            }

            return text.Substring(start, at - start);
        }

        private static bool IsOfName(char c) =>
            c is '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
    }
}
