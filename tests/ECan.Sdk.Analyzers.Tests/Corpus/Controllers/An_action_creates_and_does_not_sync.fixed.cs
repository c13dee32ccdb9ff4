// Reported: the answer is 201, and the cloud knows nothing of it.
using Microsoft.AspNetCore.Mvc;

namespace Cases;

[ApiController]
[Route("skills")]
public sealed class SkillsController(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
    : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> CreateAsync(AgentSkill skill, CancellationToken aborted)
    {
        await skills.AddAsync(skill, aborted); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Add, aborted);
        return Created($"/skills/{skill.Id}", skill);
    }
}
