using GraphQL.Types;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>A scalar that a schema declares itself. AppSync has none; a schema that is shared with other servers may: anything goes.</summary>
internal sealed class OpenScalar : ScalarGraphType
{
    public OpenScalar(string name) => Name = name;

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLNullValue => null,
            GraphQLStringValue text => (string)text.Value,
            GraphQLBooleanValue flag => flag.BoolValue,
            GraphQLIntValue number => new FloatGraphType().ParseLiteral(number),
            GraphQLFloatValue number => new FloatGraphType().ParseLiteral(number),
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) => value;

    public override object? Serialize(object? value) => value;
}
