// Silent: the first part of the tuple is the save's outcome.
namespace Cases;

public interface IKnowledgeStore
{
    Task<(bool Saved, string? Problem)> UpdateAsync(Knowledge knowledge);
}

public sealed class KnowledgeHandler(IKnowledgeStore store, IOfflineSyncManager manager)
{
    public async Task<string?> EditAsync(Knowledge knowledge)
    {
        var (saved, problem) = await store.UpdateAsync(knowledge);
        if (!saved)
        {
            return problem;
        }

        await manager.SyncKnowledgeAsync(knowledge, SyncOperation.Update);
        return null;
    }
}
