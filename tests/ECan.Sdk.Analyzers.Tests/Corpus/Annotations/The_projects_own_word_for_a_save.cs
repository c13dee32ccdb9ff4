// Reported: .editorconfig names the word.
// option: ecan_save_methods = Persist
namespace Cases;

public interface IAgentStore
{
    Task PersistAsync(Agent agent);
}

public sealed class AgentHandler(IAgentStore store)
{
    public async Task EditAsync(Agent agent)
    {
        await store.PersistAsync(agent); // expect ECAN1001
    }
}
