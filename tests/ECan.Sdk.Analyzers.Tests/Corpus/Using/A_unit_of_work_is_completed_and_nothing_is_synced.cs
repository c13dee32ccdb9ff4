// Reported at the add: completed or not, no path has a sync.
namespace Cases;

public interface IUnitOfWork
{
    Task CompleteAsync();
}

public sealed class ToolHandler(IToolStore tools, IUnitOfWork work, IOfflineSyncManager manager)
{
    public async Task<string?> RegisterAsync(AgentTool tool)
    {
        tools.Add(tool); // expect ECAN1001
        await work.CompleteAsync();
        return manager.Account;
    }
}
