using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Where in a document a node stands.</summary>
/// <param name="Field">The field that holds it.</param>
/// <param name="Text">The path as AppSync writes it behind its messages: <c>createTodo/name</c>.</param>
internal sealed record SelectionPath(GraphQLField Field, string Text)
{
    /// <summary>Finds the innermost field around a node; null if it stands outside of fields.</summary>
    public static SelectionPath? Find(GraphQLDocument document, ASTNode node)
    {
        foreach (var definition in document.Definitions)
        {
            var found = definition switch
            {
                GraphQLOperationDefinition operation => Find(operation.SelectionSet, node, ""),
                GraphQLFragmentDefinition fragment => Find(fragment.SelectionSet, node, ""),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    private static SelectionPath? Find(GraphQLSelectionSet? set, ASTNode node, string prefix)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            if (
                node.Location.Start < selection.Location.Start
                || node.Location.Start >= selection.Location.End
            )
                continue;
            return selection switch
            {
                GraphQLField field => Find(field, node, prefix),
                GraphQLInlineFragment inline => Find(inline.SelectionSet, node, prefix),
                _ => null,
            };
        }

        return null;
    }

    private static SelectionPath Find(GraphQLField field, ASTNode node, string prefix)
    {
        var path = prefix + field.Name.StringValue;
        return Find(field.SelectionSet, node, path + "/") ?? new SelectionPath(field, path);
    }
}
