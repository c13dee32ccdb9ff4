// Silent: the skills come from the cloud; to sync them would send them back.
namespace Cases;

public sealed class RefreshHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task RefreshAsync(string owner, CancellationToken token)
    {
        var fromCloud = await manager.QuerySkillAsync(owner, token);
        foreach (var skill in fromCloud)
        {
            await skills.SaveAsync(skill, token);
        }
    }
}
