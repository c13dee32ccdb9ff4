// Silent: each row that is added is put into the list that is synced.
namespace Cases;

public sealed class SkillImportHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task ImportAsync(IEnumerable<string> names, CancellationToken token)
    {
        var added = new List<AgentSkill>();
        foreach (var name in names)
        {
            var skill = new AgentSkill { Name = name };
            db.Skills.Add(skill);
            added.Add(skill);
        }

        await db.SaveChangesAsync(token);
        foreach (var skill in added)
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add, token);
        }
    }
}
