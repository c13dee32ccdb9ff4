using System.Text;

namespace ECan.Sdk.Cloud;

/// <summary>What of a request is text and not data: documents are constants, or put together of the definition's constants.</summary>
internal static class GraphQLDocument
{
    /// <summary>The alias, and the place, of an item in a document with aliased fields.</summary>
    public static string Alias(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"m{index}");

    /// <summary>The variable of an item in a document with aliased fields.</summary>
    public static string Variable(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i{index}");

    /// <summary>The name that a document gives its operation; null if it gives none.</summary>
    public static string? NameOf(string document)
    {
        var text = document.AsSpan().TrimStart();
        foreach (var keyword in (ReadOnlySpan<string>)["mutation", "query", "subscription"])
        {
            if (!text.StartsWith(keyword, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = text[keyword.Length..].TrimStart();
            var length = rest.IndexOfAnyExcept(NameCharacters);
            var name = length < 0 ? rest : rest[..length];
            return name.IsEmpty ? null : name.ToString();
        }

        return null;
    }

    /// <summary>The variable of a part of an item in a document with aliased fields, where each part is an argument of its own.</summary>
    public static string Variable(int index, SyncOperationDefinition operation, string argument) =>
        operation.ItemArguments.Count == 0 ? Variable(index) : $"{Variable(index)}_{argument}";

    private static IReadOnlyList<SyncItemArgument> ItemArguments(
        SyncOperationDefinition operation
    ) =>
        operation.ItemArguments.Count > 0
            ? operation.ItemArguments
            : [new(operation.Argument, operation.ArgumentType)];

    /// <summary>One request for several items of a mutation that takes one at a time.</summary>
    public static string Aliased(SyncOperationDefinition operation, int count)
    {
        var document = new StringBuilder("mutation ")
            .Append(NameOf(operation.Document))
            .Append('(');
        var separator = "";
        for (var i = 0; i < count; i++)
        {
            foreach (var argument in ItemArguments(operation))
            {
                document
                    .Append(separator)
                    .Append('$')
                    .Append(Variable(i, operation, argument.Name))
                    .Append(": ")
                    .Append(argument.Type);
                separator = ", ";
            }
        }

        foreach (var argument in operation.Arguments)
        {
            document.Append(", $").Append(argument.Name).Append(": ").Append(argument.Type);
        }

        document.Append(") {");
        for (var i = 0; i < count; i++)
        {
            AppendField(document, operation, i);
        }

        return document.Append(" }").ToString();
    }

    private static System.Buffers.SearchValues<char> NameCharacters { get; } =
        System.Buffers.SearchValues.Create(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
        );

    private static void AppendField(
        StringBuilder document,
        SyncOperationDefinition operation,
        int index
    )
    {
        document
            .Append(' ')
            .Append(Alias(index))
            .Append(": ")
            .Append(operation.Field)
            .Append('(')
            .AppendJoin(
                ", ",
                ItemArguments(operation)
                    .Select(argument =>
                        $"{argument.Name}: ${Variable(index, operation, argument.Name)}"
                    )
            );
        foreach (var argument in operation.Arguments)
        {
            // A further argument has the same value for all, so they share one variable.
            document.Append(", ").Append(argument.Name).Append(": $").Append(argument.Name);
        }

        document.Append(')');
        if (operation.Selection.Length > 0)
        {
            document.Append(' ').Append(operation.Selection);
        }
    }
}
