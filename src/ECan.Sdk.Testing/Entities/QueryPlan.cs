using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;
using ECan.Sdk.Testing.Faults;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>A query for entities.</summary>
internal sealed class QueryPlan(
    EntityType type,
    IGraphType resultType,
    IReadOnlyList<QueryArgumentPlan> arguments,
    EntityStore store
) : IFieldPlan
{
    public JsonNode? Run(JsonObject given, FaultPlan faults)
    {
        IEnumerable<JsonObject> found = store.Snapshot(type);
        foreach (var argument in arguments)
        {
            found = argument.Apply(found, given[argument.Name]);
        }

        var all = found.ToList();

        var offset = Offset(given);
        var limit = Number(given, QueryArgumentRole.Limit);
        var page = all.Skip(offset).Take(limit ?? int.MaxValue).ToList();
        var next = offset + page.Count < all.Count ? Token(offset + page.Count) : null;
        return Shape(page, all.Count, next);
    }

    private JsonNode? Shape(List<JsonObject> page, int total, string? next)
    {
        var wanted = resultType is NonNullGraphType nonNull ? nonNull.ResolvedType! : resultType;
        return wanted switch
        {
            ListGraphType => Array(page),
            IObjectGraphType obj when obj.Name == type.Name => page.FirstOrDefault(),
            IObjectGraphType connection => Connection(connection, page, total, next),
            BooleanGraphType => page.Count > 0,
            IntGraphType => total,
            _ => JsonText.Of(Array(page)),
        };
    }

    private JsonObject Connection(
        IObjectGraphType connection,
        List<JsonObject> page,
        int total,
        string? next
    )
    {
        var json = new JsonObject();
        foreach (var field in FieldShape.Of(connection))
        {
            json[field.Name] = field.Name switch
            {
                _ when field.IsList && field.Named.Name == type.Name => Array(page),
                "nextToken" => next,
                "total" or "count" or "totalCount" or "scannedCount" => total,
                _ => null,
            };
        }

        return json;
    }

    private int Offset(JsonObject given)
    {
        var token = arguments.FirstOrDefault(argument =>
            argument.Role == QueryArgumentRole.NextToken
        );
        if (token is null || given[token.Name] is not { } value)
        {
            return 0;
        }

        try
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(JsonNodes.Text(value)));
            return int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw new ResolverException("BadRequest", "Invalid nextToken.");
        }
    }

    private int? Number(JsonObject given, QueryArgumentRole role)
    {
        var argument = arguments.FirstOrDefault(argument => argument.Role == role);
        return argument is null || given[argument.Name] is not { } value
            ? null
            : int.Parse(
                JsonNodes.Text(value),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture
            );
    }

    private static string Token(int offset) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(offset.ToString(CultureInfo.InvariantCulture))
        );

    private static JsonArray Array(IEnumerable<JsonObject> entities) =>
        new([.. entities.Select(entity => (JsonNode)entity.DeepClone())]);
}
