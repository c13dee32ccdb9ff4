using GraphQLParser;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Where in a document a node stands.</summary>
/// <param name="Field">The field that holds it.</param>
/// <param name="Text">The path as AppSync writes it behind its messages: <c>createTodo/name</c>.</param>
internal sealed record SelectionPath(GraphQLField Field, string Text)
{
    /// <summary>Finds the innermost field around a place; null if it lies outside of fields.</summary>
    public static SelectionPath? Find(GraphQLDocument document, Location place)
    {
        var position = Position(document.Source.ToString(), place);
        foreach (var definition in document.Definitions)
        {
            var found = definition switch
            {
                GraphQLOperationDefinition operation => Find(operation.SelectionSet, position, ""),
                GraphQLFragmentDefinition fragment => Find(fragment.SelectionSet, position, ""),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static SelectionPath? Find(GraphQLSelectionSet? set, int position, string prefix)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (position < selection.Location.Start || position >= selection.Location.End)
            {
                continue;
            }

            return selection switch
            {
                GraphQLField field => Find(field, position, prefix),
                GraphQLInlineFragment inline => Find(inline.SelectionSet, position, prefix),
                _ => null,
            };
        }

        return null;
    }

    private static SelectionPath Find(GraphQLField field, int position, string prefix)
    {
        var path = prefix + field.Name.StringValue;
        return Find(field.SelectionSet, position, path + "/") ?? new SelectionPath(field, path);
    }

    private static int Position(string text, Location place)
    {
        var start = 0;
        for (var line = 1; line < place.Line; line++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + place.Column - 1;
    }
}
