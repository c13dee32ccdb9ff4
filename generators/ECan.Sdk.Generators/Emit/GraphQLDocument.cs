using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Emit;

/// <summary>The text of operations. Values are always variables, named like the arguments.</summary>
internal static class GraphQLDocument
{
    public static string Mutation(OperationModel operation)
    {
        var item =
            operation.ItemArguments.Count > 0
                ? operation.ItemArguments.Select(argument => (argument.Name, argument.Type))
                : [(operation.Argument, operation.ArgumentType)];
        var arguments = item.Concat(
            operation.Arguments.Select(argument => (argument.Name, argument.Type))
        );
        return Operation("mutation", operation.Field, arguments, operation.Selection);
    }

    public static string Query(QueryModel query) =>
        Operation(
            "query",
            query.Field,
            query.Arguments.Select(argument => (argument.Name, argument.GraphQLType)),
            query.Selection
        );

    private static string Operation(
        string kind,
        string field,
        IEnumerable<(string Name, string Type)> arguments,
        string selection
    )
    {
        var all = arguments.ToList();
        var variables = string.Join(
            ", ",
            all.Select(argument => $"${argument.Name}: {argument.Type}")
        );
        var values = string.Join(
            ", ",
            all.Select(argument => $"{argument.Name}: ${argument.Name}")
        );
        var call = all.Count == 0 ? field : $"{field}({values})";
        var head = all.Count == 0 ? field : $"{field}({variables})";
        return selection.Length == 0
            ? $"{kind} {head} {{ {call} }}"
            : $"{kind} {head} {{ {call} {selection} }}";
    }
}
