// Silent: getting skills is no sync of an entity, and its result is what is wanted.
namespace Cases;

public sealed class Warmup(IOfflineSyncManager manager)
{
    public Task<IReadOnlyList<AgentSkill>> StartAsync() => manager.GetSkillAsync();

    public void Begin() => _ = manager.GetAgentAsync();
}
