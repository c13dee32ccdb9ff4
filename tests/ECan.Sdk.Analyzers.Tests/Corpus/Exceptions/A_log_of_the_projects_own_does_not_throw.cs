// Silent: logs, whatever they are called, and helpers that are given one.
namespace Cases;

public interface IActivityLog
{
    Task WriteAsync(string line);
}

public interface IAuditLogger
{
    Task SavedAsync(string id);
}

public interface IJournal
{
    Task LogAsync(string line);
}

public sealed class SkillHandler(
    ISkillRepository skills,
    IActivityLog activities,
    IAuditLogger audit,
    IJournal journal,
    IOfflineSyncManager manager
)
{
    public async Task EditAsync(AgentSkill skill)
    {
        try
        {
            await skills.SaveAsync(skill);
            await activities.WriteAsync("Saved.");
            await audit.SavedAsync("1");
            await journal.LogAsync("Saved.");
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine(problem.Message);
        }
    }
}
