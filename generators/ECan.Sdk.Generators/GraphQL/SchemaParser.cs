using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>The definitions of one file.</summary>
internal sealed record SchemaDocument(PositionedText Text, IReadOnlyList<ASTNode> Definitions);

/// <summary>Has one text parsed by GraphQL-Parser and turns what it throws into a diagnostic.</summary>
internal static class SchemaParser
{
    /// <summary>What the parser recurses into at most; deep enough for any real schema, safe on a small stack.</summary>
    public const int MaxDepth = 100;

    /// <summary>Null if the text is no schema; <paramref name="diagnostics"/> then says why.</summary>
    public static SchemaDocument? Parse(PositionedText text, List<DiagnosticInfo> diagnostics)
    {
        GraphQLDocument document;
        try
        {
            document = Parser.Parse(
                WithoutLoneReturns(text.Text),
                new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxDepth }
            );
        }
        catch (GraphQLParserException exception)
        {
            var place = text.WordAt(
                text.Offset(exception.Location.Line - 1, exception.Location.Column - 1)
            );
            diagnostics.Add(SchemaRules.SyntaxError.At(place, SyntaxErrorText.Of(exception)));
            return null;
        }

        if (document.Definitions.Find(IsExecutable) is { } executable)
        {
            diagnostics.Add(
                SchemaRules.SyntaxError.At(
                    text.WordAt(executable.Location.Start),
                    "A schema defines types; a query, mutation, subscription or fragment to be executed cannot stand in it. Remove it."
                )
            );
            return null;
        }

        return new(text, document.Definitions);
    }

    private static bool IsExecutable(ASTNode definition) =>
        definition is GraphQLOperationDefinition or GraphQLFragmentDefinition;

    /// <summary>
    /// The parser fails with an index error when it words a syntax error in a text whose lines end with CR alone.
    /// LF in its place changes no offset and, to GraphQL, no meaning.
    /// </summary>
    private static string WithoutLoneReturns(string text)
    {
        char[]? changed = null;
        for (var i = text.IndexOf('\r'); i >= 0; i = text.IndexOf('\r', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                changed ??= text.ToCharArray();
                changed[i] = '\n';
            }
        }

        return changed is null ? text : new string(changed);
    }
}
