// Silent: the type argument says prompt, which is no entity, although the parameter speaks of an agent.
namespace Cases;

public sealed class PromptHandler(IRepository<Prompt> prompts, IAgentRepository agents)
{
    public async Task DeletePromptOfAgentAsync(string agentId, string promptId)
    {
        if (await agents.FindAsync(agentId) is not null)
        {
            await prompts.DeleteAsync(promptId);
        }
    }
}
