// Reported: the method belongs to Repository<T>, whatever the derived type is called.
namespace Cases;

public abstract class Repository<T>
{
    public abstract Task InsertAsync(T row);
}

public abstract class KnowledgeTable : Repository<Knowledge>;

public sealed class KnowledgeHandler(KnowledgeTable table, IOfflineSyncManager manager)
{
    public async Task LearnAsync(Knowledge knowledge)
    {
        await table.InsertAsync(knowledge); // expect ECAN1001
    }
}
