using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;
using ECan.Sdk.Testing.Faults;

namespace ECan.Sdk.Testing.Entities;

/// <summary>A mutation that removes entities: by an input with the key or an <c>oid</c>, by ids, or by the key fields as arguments.</summary>
internal sealed class RemovePlan(
    EntityType type,
    PayloadShape payload,
    EntityStore store,
    ResultShaper result
) : IFieldPlan
{
    public JsonNode? Run(JsonObject arguments, FaultPlan faults) =>
        result.Shape([.. Items(arguments).Select(item => Remove(item, faults))]);

    private IEnumerable<JsonObject> Items(JsonObject arguments)
    {
        if (payload.Argument is not null)
        {
            return payload.Items(arguments, type);
        }

        if (EntityKeys.Of(type, arguments) is not null)
        {
            return [arguments];
        }

        return (
            arguments.FirstOrDefault().Value switch
            {
                JsonArray ids => ids.OfType<JsonNode>().Select(JsonNodes.Text),
                { } id => [JsonNodes.Text(id)],
                null => [],
            }
        ).Select(id => new JsonObject { ["id"] = id });
    }

    private ItemOutcome Remove(JsonObject item, FaultPlan faults)
    {
        var key = EntityKeys.Of(type, item) ?? (Joined(item) is { } joined ? [joined] : null);
        if (faults.FailureOf(item) is { } failure)
        {
            return Failed(key, failure);
        }

        return key is null
            ? Failed(null, $"{type.Name}: {string.Join(", ", type.Key)} must have a value")
            : store.Remove(type, key, item, ServerFields.WantsVersion(type, payload.Fields));
    }

    /// <summary>The one value that stands for the key: <c>oid</c>, <c>id</c>, else the first ID of the input.</summary>
    private string? Joined(JsonObject item)
    {
        string?[] names = ["oid", "id", payload.Fields.FirstOrDefault(field => field.IsId).Name];
        var value = names
            .Select(name => name is null ? null : item[name])
            .FirstOrDefault(value => value is not null);
        return value is null || value.GetValueKind() == JsonValueKind.Object
            ? null
            : JsonNodes.Text(value);
    }

    private static ItemOutcome Failed(IReadOnlyList<string>? key, string error) =>
        ItemOutcome.Failed(
            key is null ? null : EntityKeys.Joined(key),
            error,
            "ValidationException"
        ) with
        {
            Removal = true,
        };
}
