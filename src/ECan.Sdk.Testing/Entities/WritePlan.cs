using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Faults;

namespace ECan.Sdk.Testing.Entities;

/// <summary>A mutation that adds or updates entities.</summary>
internal sealed class WritePlan(
    EntityType type,
    PayloadShape payload,
    Func<JsonObject, ItemOutcome> write,
    ResultShaper result
) : IFieldPlan
{
    public JsonNode? Run(JsonObject arguments, FaultPlan faults) =>
        result.Shape([.. payload.Items(arguments, type).Select(item => Write(item, faults))]);

    private ItemOutcome Write(JsonObject item, FaultPlan faults)
    {
        if (faults.FailureOf(item) is { } failure)
        {
            var id = EntityKeys.Of(type, item) is { } key ? EntityKeys.Joined(key) : null;
            return ItemOutcome.Failed(id, failure, "ValidationException");
        }

        return write(item);
    }
}
