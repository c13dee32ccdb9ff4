// Silent: by owner and by status is not by id, and nothing names an entity.
namespace Cases;

public interface IHousekeepingStore
{
    Task<int> DeleteOlderThanAsync(DateTimeOffset limit);
    Task RemoveOwnerAsync(string owner);
}

public sealed class HousekeepingHandler(IHousekeepingStore store)
{
    public async Task RunAsync(DateTimeOffset limit, string owner)
    {
        await store.DeleteOlderThanAsync(limit);
        await store.RemoveOwnerAsync(owner);
    }
}
