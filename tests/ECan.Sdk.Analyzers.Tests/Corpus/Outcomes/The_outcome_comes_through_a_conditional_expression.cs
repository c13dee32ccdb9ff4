// Silent: where the save did not run or did not work, the flag is false.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<bool> EditAsync(AgentSkill skill, bool changed)
    {
        var saved = changed ? await skills.UpdateAsync(skill) : false;
        if (!saved)
        {
            return false;
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return true;
    }

    public async Task<string> TellAsync(AgentSkill skill)
    {
        var text = await skills.UpdateAsync(skill) ? "saved" : null;
        if (text is null)
        {
            return "not found";
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return text;
    }

    public async Task<(bool Ok, string? Problem)> BothAsync(AgentSkill skill, bool changed)
    {
        var (ok, problem) = changed
            ? (await skills.UpdateAsync(skill), (string?)null)
            : (false, "unchanged");
        if (!ok)
        {
            return (false, problem);
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return (true, null);
    }
}
