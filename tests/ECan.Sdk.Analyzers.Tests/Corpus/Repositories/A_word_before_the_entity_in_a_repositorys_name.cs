// Reported: SqlSkillRepository is a repository of skills.
namespace Cases;

public abstract class SqlSkillRepository
{
    public abstract Task RemoveAsync(string id);
}

public sealed class SkillHandler(SqlSkillRepository repository, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id)
    {
        await repository.RemoveAsync(id); // expect ECAN1001
    }
}
