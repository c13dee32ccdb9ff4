namespace ECan.Sdk.Shapes.Tests;

/// <summary>What is done with the entities of a data type: each of its generated methods at least once.</summary>
/// <param name="DataType">The data type.</param>
/// <param name="EntityType">What the cloud calls it.</param>
/// <param name="RunAsync">Does it.</param>
internal sealed record Scenario(
    string DataType,
    string EntityType,
    Func<IOfflineSyncManager, Transcript, Task> RunAsync
);

/// <summary>All scenarios, one for each mapping of this project.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("todo", "Todo", AmplifyScenarios.TodoAsync),
        new("comment", "Comment", AmplifyScenarios.CommentAsync),
        new("agent", "Agent", NewerECanScenarios.AgentAsync),
        new("agent_skill", "AgentSkillRelation", NewerECanScenarios.AgentSkillAsync),
        new("parcel", "Parcel", ShapeScenarios.ParcelAsync),
        new("crate", "Crate", ShapeScenarios.CrateAsync),
        new("pallet", "Pallet", ShapeScenarios.PalletAsync),
        new("dock", "Dock", ShapeScenarios.DockAsync),
        new("lorry", "Lorry", ShapeScenarios.LorryAsync),
        new("gate", "Gate", ShapeScenarios.GateAsync),
        new("stop", "Stop", ShapeScenarios.StopAsync),
        new("route", "Route", ShapeScenarios.RouteAsync),
        new("sensor", "Sensor", TypeScenarios.SensorAsync),
        new("event", "Event", TypeScenarios.EventAsync),
    ];
}
