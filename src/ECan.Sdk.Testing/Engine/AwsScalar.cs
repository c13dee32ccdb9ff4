using System.Globalization;
using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>The parsed form in which AWSJSON reaches resolvers. A type of its own because JSON's null is a value here.</summary>
internal sealed record ParsedJson(JsonNode? Node);

/// <summary>An AWS scalar for graphql-dotnet.</summary>
internal sealed class AwsScalar : ScalarGraphType
{
    private readonly AwsScalarFormat format;

    public AwsScalar(AwsScalarFormat format)
    {
        this.format = format;
        Name = format.Name;
    }

    public override object? ParseLiteral(GraphQLValue value) =>
        value switch
        {
            GraphQLNullValue => null,
            GraphQLStringValue text when TryParse((string)text.Value, out var parsed) => parsed,
            GraphQLIntValue number
                when long.TryParse(
                    (string)number.Value,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var seconds
                ) && TryParse(seconds, out var parsed) => parsed,
            _ => ThrowLiteralConversionError(value),
        };

    public override object? ParseValue(object? value) =>
        value is null ? null
        : TryParse(value, out var parsed) ? parsed
        : ThrowValueConversionError(value);

    /// <summary>Resolvers hand over what goes on the wire already.</summary>
    public override object? Serialize(object? value) => value;

    private bool TryParse(object value, out object? parsed)
    {
        parsed = null;
        switch (value)
        {
            case int or long when format.Name == AwsScalarFormat.Timestamp:
                parsed = value;
                return true;
            case string text when format.IsValid(text):
                parsed =
                    format.Name == AwsScalarFormat.Json
                        ? new ParsedJson(JsonNode.Parse(text))
                        : text;
                return true;
            default:
                return false;
        }
    }
}
