// Silent: the store gives back the skill with its key.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<AgentSkill> CreateAsync(string name)
    {
        var stored = await skills.AddAsync(new AgentSkill { Name = name });
        await manager.SyncSkillAsync(stored, SyncOperation.Add);
        return stored;
    }
}
