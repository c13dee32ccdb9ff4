// Silent: the flag is the save's own outcome, beside a text in a tuple.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<string?> EditAsync(AgentSkill skill)
    {
        var (saved, problem) = (await skills.UpdateAsync(skill), (string?)null);
        if (!saved)
        {
            return problem ?? "Not found.";
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return null;
    }

    public async Task<bool> RemoveAsync(string id)
    {
        bool done;
        int rows;
        (rows, done) = (await skills.DeleteAsync(id), true);
        if (rows == 0)
        {
            return !done;
        }

        await manager.DeleteSkillAsync(id);
        return done;
    }
}
