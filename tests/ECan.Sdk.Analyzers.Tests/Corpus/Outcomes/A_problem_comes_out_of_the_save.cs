// Silent: the out parameter is the save's outcome.
namespace Cases;

public interface IKnowledgeStore
{
    void Update(Knowledge knowledge, out string? problem);
}

public sealed class KnowledgeHandler(IKnowledgeStore store, IOfflineSyncManager manager)
{
    public async Task<string?> EditAsync(Knowledge knowledge)
    {
        store.Update(knowledge, out var problem);
        if (problem is null)
        {
            await manager.SyncKnowledgeAsync(knowledge, SyncOperation.Update);
        }

        return problem;
    }
}
