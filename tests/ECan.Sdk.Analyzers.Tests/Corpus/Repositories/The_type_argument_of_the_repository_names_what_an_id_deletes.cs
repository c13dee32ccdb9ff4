// Reported: IRepository<Knowledge>.DeleteAsync(id) deletes knowledge.
namespace Cases;

public sealed class KnowledgeHandler(IRepository<Knowledge> knowledge, IOfflineSyncManager manager)
{
    public async Task ForgetAsync(string id)
    {
        await knowledge.DeleteAsync(id); // expect ECAN1001
    }
}
