// Silent: the query gives a row of the view, and its change is written nowhere.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillRow
{
    public string? Id { get; set; }
    public string? Title { get; set; }
}

public sealed class SkillListHandler(AppDb db)
{
    public async Task<SkillRow> ShowAsync(string id)
    {
        var row = await db
            .Skills.Select(skill => new SkillRow { Id = skill.Id, Title = skill.Name })
            .FirstAsync(row => row.Id == id);
        row.Title ??= "(no name)";
        await db.SaveChangesAsync();
        return row;
    }
}
