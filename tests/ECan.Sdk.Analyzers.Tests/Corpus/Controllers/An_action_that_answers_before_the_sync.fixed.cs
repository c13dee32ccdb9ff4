// Reported: the skill is saved, and where it has no owner the action is left without a sync.
using Microsoft.AspNetCore.Mvc;

namespace Cases;

public sealed class SkillsController(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
    : ControllerBase
{
    [HttpPut("skills")]
    public async Task<IActionResult> Put(AgentSkill skill, CancellationToken cancellationToken)
    {
        await skills.UpdateAsync(skill, cancellationToken); // expect ECAN1001
        if (skill.Owner is null)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Update, cancellationToken);
            return Ok("saved without an owner");
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update, cancellationToken);
        return Ok();
    }
}
