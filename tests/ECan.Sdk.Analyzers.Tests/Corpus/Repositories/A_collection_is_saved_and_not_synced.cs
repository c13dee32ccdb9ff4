// Reported: a collection of entities is as good as one.
namespace Cases;

public sealed class SkillImportHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task<int> ImportAsync(IEnumerable<string> names, CancellationToken token)
    {
        var imported = names.Select(name => new AgentSkill { Name = name }).ToList();
        await skills.AddRangeAsync(imported, token); // expect ECAN1001
        return imported.Count;
    }
}
