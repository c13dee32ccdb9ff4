// Reported: the old relations are deleted whatever the new ones are; where there are none the cloud keeps the old ones.
namespace Cases;

public sealed class AgentSkillHandler(
    IAgentSkillRelationRepository relations,
    IOfflineSyncManager manager
)
{
    public async Task ReplaceAsync(string agentId, IReadOnlyList<AgentSkillRelation> items)
    {
        var old = await relations.OfAgentAsync(agentId);
        await relations.DeleteAsync(old); // expect ECAN1001
        await relations.AddAsync(items);
        if (items.Any())
        {
            await manager.SyncAgentSkillAsync(items, SyncOperation.Add);
        }
    }
}
