using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;

namespace ECan.Sdk.Testing.Entities;

/// <summary>The JSON text that a mutation of type AWSJSON answers.</summary>
internal static class JsonAnswer
{
    public static string Text(IReadOnlyList<ItemOutcome> outcomes, ResultStyle style)
    {
        JsonNode json = style switch
        {
            ResultStyle.Summary => Summary(outcomes),
            ResultStyle.Entities => new JsonArray([.. outcomes.Select(Entity)]),
            _ => new JsonArray([.. outcomes.Select(Item)]),
        };
        return JsonText.Of(json);
    }

    public static JsonObject Item(ItemOutcome outcome)
    {
        var item = new JsonObject { ["id"] = outcome.Id, ["success"] = outcome.Success };
        if (outcome.Removal)
        {
            item["count"] = outcome.Count;
        }

        if (outcome.Error is not null)
        {
            item["error"] = outcome.Error;
        }

        return item;
    }

    private static JsonObject Summary(IReadOnlyList<ItemOutcome> outcomes) =>
        new()
        {
            ["success"] = outcomes.All(outcome => outcome.Success),
            ["count"] = outcomes.Sum(outcome => outcome.Count),
            ["ids"] = new JsonArray([
                .. outcomes
                    .Where(outcome => outcome.Success)
                    .Select(outcome => (JsonNode?)outcome.Id),
            ]),
            ["errors"] = new JsonArray([
                .. outcomes
                    .Select(outcome => outcome.Error)
                    .OfType<string>()
                    .Select(error => (JsonNode)error),
            ]),
        };

    private static JsonNode Entity(ItemOutcome outcome) =>
        outcome is { Success: true, Entity: { } entity } ? entity.DeepClone() : Item(outcome);
}
