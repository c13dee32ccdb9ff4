// Silent: the words behind the verb name neither the entity nor a part of it, so that it may well stay as it is.
namespace Cases;

public interface IWorkRepository
{
    Task RemoveFromOrganizationAsync(Agent agent, string orgId);
    Task AddCommentAsync(AgentSkill skill, string comment);
    Task RemoveItemAsync(Agent agent, string item);
    Task UpdateIndexAsync(AgentSkill skill);
    Task SaveSnapshotAsync(AgentSkill skill);
    Task AddToFavoritesAsync(AgentSkill skill);
    Task UpdateFromCloudAsync(AgentSkill skill);
    Task AddSkillToAgentAsync(AgentSkill skill, string agentId);
    Task DeleteAgentLogAsync(Agent agent);
}

public sealed class WorkHandler(IWorkRepository work)
{
    public async Task ChangeAsync(Agent agent, AgentSkill skill, string text)
    {
        await work.RemoveFromOrganizationAsync(agent, text);
        await work.AddCommentAsync(skill, text);
        await work.RemoveItemAsync(agent, text);
        await work.UpdateIndexAsync(skill);
        await work.SaveSnapshotAsync(skill);
        await work.AddToFavoritesAsync(skill);
        await work.UpdateFromCloudAsync(skill);
        await work.AddSkillToAgentAsync(skill, text);
        await work.DeleteAgentLogAsync(agent);
    }
}
