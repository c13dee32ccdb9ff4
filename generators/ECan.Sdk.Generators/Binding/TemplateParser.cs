using System.Text;

namespace ECan.Sdk.Generators.Binding;

/// <summary>A piece of a template as it is written: text, or the names between braces.</summary>
internal sealed record TemplateToken(string? Literal, IReadOnlyList<string> Names);

/// <summary>Takes a delete template apart: text, <c>{name}</c>, <c>{a|b}</c>, and <c>{{</c> for a brace.</summary>
internal static class TemplateParser
{
    /// <summary>The pieces; null if the template is not well-formed, which <paramref name="problem"/> then explains.</summary>
    public static IReadOnlyList<TemplateToken>? Parse(string template, out string problem)
    {
        var tokens = new List<TemplateToken>();
        var literal = new StringBuilder();
        problem = "";
        for (var i = 0; i < template.Length; i++)
        {
            var letter = template[i];
            if (letter is not ('{' or '}'))
            {
                _ = literal.Append(letter);
            }
            else if (i + 1 < template.Length && template[i + 1] == letter)
            {
                _ = literal.Append(letter);
                i++;
            }
            else
            {
                var end = letter == '{' ? template.IndexOf('}', i) : -1;
                if (end < 0)
                {
                    problem =
                        letter == '{'
                            ? "a '{' has no '}'. Write {{ for a brace in the text."
                            : "a '}' has no '{'. Write }} for a brace in the text.";
                    return null;
                }

                Flush(literal, tokens);
                var names = template.Substring(i + 1, end - i - 1).Split('|');
                tokens.Add(new(null, [.. names.Select(name => name.Trim())]));
                i = end;
            }
        }

        Flush(literal, tokens);
        return tokens;
    }

    private static void Flush(StringBuilder literal, List<TemplateToken> tokens)
    {
        if (literal.Length > 0)
        {
            tokens.Add(new(literal.ToString(), []));
            _ = literal.Clear();
        }
    }
}
