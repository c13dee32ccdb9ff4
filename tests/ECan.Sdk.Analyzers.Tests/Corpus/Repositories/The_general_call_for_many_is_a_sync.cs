// Silent: SyncManyToCloudAsync is what the generated methods call.
namespace Cases;

public sealed class SkillImportHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        await manager.SyncManyToCloudAsync(imported, SyncOperation.Add);
    }
}
