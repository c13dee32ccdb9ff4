// Silent: Find, All and OfOwner change nothing.
namespace Cases;

public sealed class SkillListHandler(ISkillRepository skills, IRepository<Agent> agents)
{
    public async Task<int> CountAsync(string owner)
    {
        var ofOwner = await skills.OfOwnerAsync(owner);
        var all = await agents.AllAsync();
        return ofOwner.Count + all.Count(agent => agent.Owner == owner);
    }
}
