// Silent: the add is only written by the unit of work; if that throws nothing was saved.
namespace Cases;

public interface IUnitOfWork
{
    Task SaveChangesAsync(CancellationToken token = default);
}

public sealed class ToolHandler(
    IToolStore tools,
    IUnitOfWork work,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    public async Task RegisterAsync(AgentTool tool, CancellationToken token)
    {
        try
        {
            tools.Add(tool);
            await work.SaveChangesAsync(token);
            await manager.SyncToolAsync(tool, SyncOperation.Add, token);
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell(problem.Message);
        }
    }
}
