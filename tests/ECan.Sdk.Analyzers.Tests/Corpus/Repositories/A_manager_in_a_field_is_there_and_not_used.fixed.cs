// Reported: saved on the only path, no sync.
namespace Cases;

public sealed class SkillHandler
{
    private readonly ISkillRepository _skills;
    private readonly IOfflineSyncManager _cloud;

    public SkillHandler(ISkillRepository skills, IOfflineSyncManager cloud)
    {
        _skills = skills;
        _cloud = cloud;
    }

    public string? Account => _cloud.Account;

    // The editor calls this with the whole skill.
    public async Task EditAsync(AgentSkill skill, CancellationToken ct)
    {
        /* the version grows with each edit */
        skill.Version = $"{skill.Version}.1";
        await _skills.UpdateAsync(skill, ct); // expect ECAN1001
        await _cloud.SyncSkillAsync(skill, SyncOperation.Update, ct);
    }
}
