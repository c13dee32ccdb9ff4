// Silent: the loop runs over the array that was saved.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task ImportAsync(AgentSkill[] imported)
    {
        await skills.AddRangeAsync(imported);
        for (var i = 0; i < imported.Length; i++)
        {
            await manager.SyncSkillAsync(imported[i], SyncOperation.Add);
        }
    }
}
