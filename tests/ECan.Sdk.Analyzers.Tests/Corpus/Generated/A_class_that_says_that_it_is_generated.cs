// Silent: [GeneratedCode].
using System.CodeDom.Compiler;

namespace Cases;

[GeneratedCode("Forms", "1.0")]
public sealed class AgentHandler(IAgentRepository agents)
{
    public Task UpdateAsync(Agent agent) => agents.UpdateAsync(agent);
}
