// Silent: [NoSync] on the class holds for all its methods.
namespace Cases;

[NoSync("Fills the database of the demo.")]
public sealed class DemoDataHandler(ISkillRepository skills, IAgentRepository agents)
{
    public async Task FillAsync()
    {
        await skills.AddAsync(new AgentSkill { Name = "Search" });
        await agents.AddAsync(new Agent { Name = "Ada" });
    }
}
