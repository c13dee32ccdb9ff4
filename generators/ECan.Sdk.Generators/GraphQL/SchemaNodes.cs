using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;
using GraphQLParser.AST;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>What is read off single nodes of the parser's tree.</summary>
internal static class SchemaNodes
{
    public static FileSpan Span(this PositionedText text, ASTNode node) =>
        text.Span(node.Location.Start, node.Location.End - node.Location.Start);

    /// <summary>The word by which a definition begins, behind its description.</summary>
    public static FileSpan Keyword(this PositionedText text, ASTNode node, string keyword)
    {
        var start = node is IHasDescriptionNode { Description: { } description }
            ? description.Location.End
            : node.Location.Start;
        var place = text.Text.IndexOf(keyword, start, StringComparison.Ordinal);
        return text.Span(place, keyword.Length);
    }

    public static string? DescriptionOf(IHasDescriptionNode node)
    {
        var description = node.Description is { } found ? (string)found.Value : "";
        return string.IsNullOrWhiteSpace(description) ? null : description;
    }

    /// <summary>The reason of <c>@deprecated</c>, or the words that GraphQL gives it without one; null where it is absent.</summary>
    public static string? DeprecationOf(IHasDirectivesNode node)
    {
        if (node.Directives is not { } directives)
        {
            return null;
        }

        foreach (var directive in directives)
        {
            if (directive.Name.StringValue == "deprecated")
            {
                var reason = directive.Arguments?.FirstOrDefault(argument =>
                    argument.Name.StringValue == "reason"
                );
                return reason?.Value is GraphQLStringValue text
                    ? (string)text.Value
                    : "No longer supported";
            }
        }

        return null;
    }

    public static SchemaTypeRef TypeOf(GraphQLType type, bool nonNull = false) =>
        type switch
        {
            GraphQLNonNullType inner => TypeOf(inner.Type, nonNull: true),
            GraphQLListType list => new(null, TypeOf(list.Type), nonNull),
            GraphQLNamedType named => new(named.Name.StringValue, null, nonNull),
            _ => throw new InvalidOperationException($"GraphQL has no type node {type.Kind}."),
        };

    /// <summary>The node of the innermost name: <c>Agent</c> of <c>[Agent!]!</c>.</summary>
    public static GraphQLName NameIn(GraphQLType type) =>
        type switch
        {
            GraphQLNonNullType inner => NameIn(inner.Type),
            GraphQLListType list => NameIn(list.Type),
            GraphQLNamedType named => named.Name,
            _ => throw new InvalidOperationException($"GraphQL has no type node {type.Kind}."),
        };

    public static IReadOnlyList<SchemaDirective> AddDirectives(
        this SchemaDraft draft,
        IHasDirectivesNode node,
        DirectiveLocation location,
        SchemaOwner owner,
        PositionedText text
    )
    {
        if (node.Directives is not { Count: > 0 } found)
        {
            return [];
        }

        var directives = new List<SchemaDirective>(found.Count);
        foreach (var directive in found)
        {
            var name = directive.Name.StringValue;
            var isRepeated = found.Count > 1 && directives.Exists(earlier => earlier.Name == name);
            directives.Add(new(name, text.Span(directive)));
            draft.DirectiveUses.Add(new(directive, text, location, owner, isRepeated));
        }

        return directives;
    }
}
