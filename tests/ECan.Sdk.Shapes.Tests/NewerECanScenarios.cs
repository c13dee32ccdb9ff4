using System.Text.Json.Nodes;
using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>The manner to which eCan's cloud may move.</summary>
internal static class NewerECanScenarios
{
    public static async Task AgentAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var agent = new Agent
        {
            Id = "a1",
            Owner = Shop.Account,
            Name = "Buyer",
            Tags = ["shop", "fast"],
            Metadata = JsonNode.Parse("""{"rank":[1,2],"note":"line\nfeed"}"""),
            CreatedAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(1)),
        };
        await transcript.WriteAsync("add", manager.SyncAgentAsync(agent, SyncOperation.Add));
        agent.Tags = null;
        await transcript.WriteAsync("update", manager.SyncAgentAsync(agent, SyncOperation.Update));
        await transcript.WriteAsync(
            "add many",
            manager.SyncAgentAsync(
                [new Agent { Id = "a2", Name = "Seller" }, new Agent { Id = "a3", Name = "Third" }],
                SyncOperation.Add
            )
        );
        await transcript.ReadAsync("get", manager.GetAgentAsync(["a1", "a2"]));
        await transcript.ReadAsync(
            "query",
            manager.QueryAgentAsync(new AgentQuery { Owner = Shop.Account })
        );
        await transcript.ReadAsync("query all", manager.QueryAgentAsync());
        await transcript.WriteAsync("delete", manager.DeleteAgentAsync("a2"));
        await transcript.WriteAsync("delete what is gone", manager.DeleteAgentAsync("a2"));
        await transcript.WriteAsync(
            "add what exists",
            manager.SyncAgentAsync(agent, SyncOperation.Add)
        );
    }

    public static async Task AgentSkillAsync(IOfflineSyncManager manager, Transcript transcript)
    {
        var relation = new AgentSkillRelation
        {
            Agid = "a1",
            Askid = "s1",
            Owner = Shop.Account,
            Status = "active",
        };
        await transcript.WriteAsync(
            "add",
            manager.SyncAgentSkillAsync(relation, SyncOperation.Add)
        );
        relation.Status = "idle";
        await transcript.WriteAsync(
            "update",
            manager.SyncAgentSkillAsync(relation, SyncOperation.Update)
        );
        await transcript.ReadAsync(
            "query",
            manager.QueryAgentSkillAsync(new AgentSkillRelationQuery { Agid = "a1" })
        );
        await transcript.WriteAsync("delete", manager.DeleteAgentSkillAsync("a1", "s1"));
    }
}
