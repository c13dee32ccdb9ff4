// Reported: .editorconfig names the endings.
// option: ecan_handler_types = UseCase, Command
namespace Cases;

public sealed class RetireAgentUseCase(IAgentRepository agents)
{
    public async Task RunAsync(Agent agent)
    {
        agent.Status = "retired";
        await agents.UpdateAsync(agent); // expect ECAN1001
    }
}
