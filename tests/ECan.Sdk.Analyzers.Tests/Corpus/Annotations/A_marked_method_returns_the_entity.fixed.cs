// Reported: the entity is told by the return type.
namespace Cases;

public interface IFactory
{
    [SavesEntity(Operations = SyncOperations.Add)]
    Task<AgentTask> StartNewAsync(string name);
}

public sealed class TaskHandler(IFactory factory, IOfflineSyncManager manager)
{
    public async Task<string?> StartAsync(string name)
    {
        var task = await factory.StartNewAsync(name); // expect ECAN1001
        await manager.SyncTaskAsync(task, SyncOperation.Add);
        return task.Id;
    }
}
