// Silent: the store says that what it keeps is only a copy.
namespace Cases;

public interface ISkillCopyStore
{
    [NoSync("Copies of what the cloud sent.")]
    Task SaveAsync(AgentSkill skill);
}

public sealed class SkillHandler(ISkillCopyStore copies, IOfflineSyncManager manager)
{
    public async Task RefreshAsync(string ids, CancellationToken token)
    {
        foreach (var skill in await manager.GetSkillAsync(ids, token))
        {
            await copies.SaveAsync(skill);
        }
    }
}
