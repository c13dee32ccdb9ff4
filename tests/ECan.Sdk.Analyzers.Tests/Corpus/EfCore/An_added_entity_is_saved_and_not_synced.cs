// Reported at SaveChangesAsync, which is the save; Add alone writes nothing.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task<string?> CreateAsync(string name, CancellationToken cancellationToken)
    {
        var skill = new AgentSkill { Id = Guid.NewGuid().ToString(), Name = name };
        db.Add(skill);
        await db.SaveChangesAsync(cancellationToken); // expect ECAN1001
        return skill.Id;
    }
}
