// Silent: the skill of the tuple is saved and synced.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task StoreAsync(string name, string owner)
    {
        var (skill, isNew) = await FindOrMakeAsync(name, owner);
        if (isNew)
        {
            await skills.AddAsync(skill);
        }
        else
        {
            await skills.UpdateAsync(skill);
        }

        await manager.SyncSkillAsync(skill, isNew ? SyncOperation.Add : SyncOperation.Update);
    }

    private async Task<(AgentSkill Skill, bool IsNew)> FindOrMakeAsync(string name, string owner) =>
        await skills.FindAsync(name) is { } found
            ? (found, false)
            : (new AgentSkill { Name = name, Owner = owner }, true);
}
