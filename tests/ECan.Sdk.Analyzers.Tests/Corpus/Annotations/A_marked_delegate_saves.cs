// Reported: the delegate's type says that whoever is called saves.
namespace Cases;

[SavesEntity]
public delegate Task StoreSkill(AgentSkill skill);

public sealed class SkillHandler(StoreSkill store)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await store(skill); // expect ECAN1001
    }
}
