using System.Text.RegularExpressions;
using ECan.Sdk.Generators.Diagnostics;
using GraphQLParser.Exceptions;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Words a syntax error of the parser for somebody who edits a schema.</summary>
internal static class SyntaxErrorText
{
    private static readonly string[] Definitions =
    [
        "type",
        "input",
        "enum",
        "interface",
        "union",
        "scalar",
        "directive",
        "schema",
        "extend",
    ];

    private static readonly Regex Expectation = new(
        "^Expected \"?(?<expected>.+?)\"?, found (?<found>[^;]+)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1)
    );

    public static string Of(GraphQLParserException exception)
    {
        if (exception is GraphQLMaxDepthExceededException)
        {
            return $"It is nested deeper than {SchemaParser.MaxDepth} levels here. Remove brackets or braces.";
        }

        var match = Expectation.Match(exception.Description);
        if (!match.Success)
        {
            return exception.Description.TrimEnd('.') + ".";
        }

        var choices = Choices(match.Groups["expected"].Value);
        var expected = string.Join(" or ", choices.Select(Quoted));
        var word = Content(match.Groups["found"].Value.Trim());
        var suggestion = choices.Length > 1 ? Suggestion.For(word, choices) : "";
        return word == "EOF"
            ? $"Expected {expected}, but the file ends here."
            : $"Expected {expected}, but found '{word}'.{suggestion}";
    }

    /// <summary>The parser says <c>Name "tpye"</c> for a token with content and the token alone for others.</summary>
    private static string Content(string found)
    {
        var quote = found.IndexOf(" \"", StringComparison.Ordinal);
        var content = quote > 0 ? found.Substring(quote + 2).TrimEnd('"') : found;
        return Excerpt.Of(content);
    }

    /// <summary>Where any definition may begin, the parser names operations too, which no schema holds.</summary>
    private static string[] Choices(string expected)
    {
        var choices = expected.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        return choices.Contains("extend") ? Definitions : choices;
    }

    private static string Quoted(string expected) =>
        expected is "Name" ? "a name" : $"'{expected}'";
}
