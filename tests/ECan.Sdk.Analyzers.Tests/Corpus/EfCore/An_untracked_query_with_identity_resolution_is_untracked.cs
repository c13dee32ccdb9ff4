// Silent: no tracking either, whatever the longer name says.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task<AgentSkill?> LoadForEditorAsync(string id)
    {
        var skill = await db
            .Skills.AsNoTrackingWithIdentityResolution()
            .FirstOrDefaultAsync(skill => skill.Id == id);
        if (skill is not null)
        {
            skill.Description ??= "";
        }

        await db.SaveChangesAsync();
        return skill;
    }
}
