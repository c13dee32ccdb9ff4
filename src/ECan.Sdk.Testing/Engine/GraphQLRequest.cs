using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Server;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ECan.Sdk.Testing.Engine;

/// <summary>A body, read as far as it can be.</summary>
internal sealed record GraphQLRequest
{
    private static readonly GraphQLSerializer Serializer = new();

    public string? Query { get; private init; }

    public string? OperationName { get; private init; }

    public JsonObject? VariablesJson { get; private init; }

    public Inputs? Variables { get; private init; }

    public GraphQLDocument? Document { get; private init; }

    public GraphQLOperationDefinition? Operation { get; private init; }

    /// <summary>The names of the root fields.</summary>
    public IReadOnlyList<string> RootFields { get; private init; } = [];

    /// <summary>The names under which the root fields are answered.</summary>
    public IReadOnlyList<string> ResponseNames { get; private init; } = [];

    /// <summary>Why it cannot be carried out; null if it can.</summary>
    public AppSyncAnswer? Refusal { get; private init; }

    public static GraphQLRequest Read(string body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return new GraphQLRequest
            {
                Refusal = AppSyncAnswer.Malformed("Request body is empty."),
            };
        }

        try
        {
            return JsonNode.Parse(body) is JsonObject envelope ? Read(envelope) : Unparsable;
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return Unparsable;
        }
    }

    private static GraphQLRequest Unparsable =>
        new() { Refusal = AppSyncAnswer.Malformed("Unable to parse GraphQL query.") };

    private static GraphQLRequest Read(JsonObject envelope)
    {
        var variables = envelope["variables"];
        if (
            envelope["query"]?.GetValueKind() != JsonValueKind.String
            || variables is not (null or JsonObject)
        )
        {
            return Unparsable;
        }

        var request = new GraphQLRequest
        {
            Query = envelope["query"]!.GetValue<string>(),
            OperationName = envelope["operationName"]?.GetValue<string>() is { Length: > 0 } name
                ? name
                : null,
            VariablesJson = variables?.DeepClone().AsObject(),
            Variables = variables is null
                ? Inputs.Empty
                : Serializer.ReadNode<Inputs>(JsonSerializer.SerializeToElement(variables)),
        };
        try
        {
            return request.WithDocument(Parser.Parse(request.Query));
        }
        catch (GraphQLParserException)
        {
            return request with
            {
                Refusal = AppSyncAnswer.Malformed("Unable to parse GraphQL query."),
            };
        }
    }

    private GraphQLRequest WithDocument(GraphQLDocument document)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        if (operations.Count == 0)
        {
            return this with
            {
                Refusal = AppSyncAnswer.Malformed("Unable to parse GraphQL query."),
            };
        }

        if (operations.Count > 1 && OperationName is null)
        {
            return this with { Refusal = AppSyncAnswer.BadRequest("Missing operation name.") };
        }

        var operation = OperationName is null
            ? operations[0]
            : operations.Find(candidate => candidate.Name?.StringValue == OperationName);
        if (operation is null)
        {
            return this with
            {
                Refusal = AppSyncAnswer.BadRequest($"Unknown operation named '{OperationName}'."),
            };
        }

        var fields = RootFieldsOf(operation.SelectionSet, document, depth: 0).ToList();
        return this with
        {
            Document = document,
            Operation = operation,
            RootFields = [.. fields.Select(field => field.Name.StringValue)],
            ResponseNames =
            [
                .. fields.Select(field => (field.Alias?.Name ?? field.Name).StringValue),
            ],
            Refusal =
                operation.Operation == OperationType.Subscription
                    ? AppSyncAnswer.BadRequest("Subscriptions are not served over POST.")
                    : null,
        };
    }

    private static IEnumerable<GraphQLField> RootFieldsOf(
        GraphQLSelectionSet set,
        GraphQLDocument document,
        int depth
    )
    {
        // Fragments may name each other in a circle: validation refuses that, but only later.
        if (depth > 8)
        {
            return [];
        }

        return set.Selections.SelectMany(selection =>
            selection switch
            {
                GraphQLField field => [field],
                GraphQLInlineFragment inline => RootFieldsOf(
                    inline.SelectionSet,
                    document,
                    depth + 1
                ),
                GraphQLFragmentSpread spread => document
                    .Definitions.OfType<GraphQLFragmentDefinition>()
                    .Where(fragment => fragment.FragmentName.Name == spread.FragmentName.Name)
                    .SelectMany(fragment =>
                        RootFieldsOf(fragment.SelectionSet, document, depth + 1)
                    ),
                _ => [],
            }
        );
    }
}
