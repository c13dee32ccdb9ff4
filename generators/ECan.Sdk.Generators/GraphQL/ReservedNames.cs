using ECan.Sdk.Generators.Diagnostics;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Finds names that GraphQL keeps for itself, other than those of types.</summary>
internal static class ReservedNames
{
    public static void Check(
        GraphQLName name,
        SchemaOwner owner,
        PositionedText text,
        SchemaDraft draft
    )
    {
        var letters = name.Value.Span;
        if (letters.Length < 2 || letters[0] != '_' || letters[1] != '_')
        {
            return;
        }

        var rest = name.StringValue.TrimStart('_');
        draft.Report(
            SchemaRules.ReservedName,
            text.Span(name),
            owner.ToString(),
            rest.Length == 0 || char.IsDigit(rest[0]) ? "my" + rest : rest
        );
    }
}
