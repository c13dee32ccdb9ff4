using System.Text;
using GraphQLParser.AST;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Writes a literal as AppSync's errors quote it: its engine is written in Java and prints its syntax tree.</summary>
internal static class JavaNotation
{
    public static string Of(GraphQLValue value) =>
        value switch
        {
            GraphQLStringValue text => $"StringValue{{value='{text.Value}'}}",
            GraphQLIntValue number => $"IntValue{{value={number.Value}}}",
            GraphQLFloatValue number => $"FloatValue{{value={number.Value}}}",
            GraphQLBooleanValue flag =>
                $"BooleanValue{{value={(flag.BoolValue ? "true" : "false")}}}",
            GraphQLEnumValue member => $"EnumValue{{name='{member.Name.StringValue}'}}",
            GraphQLVariable variable => $"VariableReference{{name='{variable.Name.StringValue}'}}",
            GraphQLListValue list =>
                $"ArrayValue{{values=[{string.Join(", ", (list.Values ?? []).Select(Of))}]}}",
            GraphQLObjectValue obj =>
                $"ObjectValue{{objectFields=[{string.Join(", ", (obj.Fields ?? []).Select(Of))}]}}",
            _ => "NullValue{}",
        };

    private static string Of(GraphQLObjectField field) =>
        new StringBuilder("ObjectField{name='")
            .Append(field.Name.StringValue)
            .Append("', value=")
            .Append(Of(field.Value))
            .Append('}')
            .ToString();
}
