// Reported without a fix: the rows are gone, and no entity is at hand that could be synced.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db)
{
    public async Task ClearAsync(string owner)
    {
        await db.Skills.Where(skill => skill.Owner == owner).ExecuteDeleteAsync(); // expect ECAN1001
    }
}
