// Reported: the type argument says what it saves.
namespace Cases;

public interface ILocalStore
{
    Task SaveAsync<T>(T entity)
        where T : class;
}

public sealed class KnowledgeHandler(ILocalStore store)
{
    public async Task LearnAsync(Knowledge knowledge)
    {
        knowledge.Status = "learned";
        await store.SaveAsync(knowledge); // expect ECAN1001
    }
}
