// Reported: what is changed after Attach is written.
namespace Cases;

public sealed class SkillHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task SetPriceAsync(AgentSkill skill, double price)
    {
        db.Skills.Attach(skill);
        skill.Price = price;
        await db.SaveChangesAsync(); // expect ECAN1001
    }
}
