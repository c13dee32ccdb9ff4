// Silent: where the update found no row, nothing was saved.
using Microsoft.AspNetCore.Mvc;

namespace Cases;

[ApiController]
[Route("skills")]
public sealed class SkillsController(ISkillRepository skills, IOfflineSyncManager manager)
    : ControllerBase
{
    [HttpPut("{id}")]
    public async Task<IActionResult> UpdateAsync(string id, AgentSkill skill)
    {
        skill.Id = id;
        if (!await skills.UpdateAsync(skill))
        {
            return NotFound();
        }

        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        return NoContent();
    }
}
