using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>The scalar ID. It may be written as a number, but a text is what resolvers get.</summary>
internal sealed class TextId : IdGraphType
{
    public TextId() => Name = "ID";

    public override object? ParseLiteral(GraphQLValue value) => Text(base.ParseLiteral(value));

    public override object? ParseValue(object? value) => Text(base.ParseValue(value));

    private static string? Text(object? id) => Convert.ToString(id, CultureInfo.InvariantCulture);
}
