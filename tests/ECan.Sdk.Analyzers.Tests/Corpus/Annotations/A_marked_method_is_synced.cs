// Silent: marked as a save, followed by a sync.
namespace Cases;

public interface ISkillDisk
{
    [SavesEntity(Operations = SyncOperations.Update)]
    Task PersistAsync(AgentSkill skill);
}

public sealed class SkillHandler(ISkillDisk disk, IOfflineSyncManager manager)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await disk.PersistAsync(skill);
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
    }
}
