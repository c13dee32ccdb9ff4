// Reported: a catalogue, a login and a dialog are no logs; each may throw before the sync, into a catch that ends normally.
namespace Cases;

public interface ICatalogService
{
    Task RefreshAsync(AgentSkill skill);
}

public interface IAccounts
{
    Task LoginAsync(string owner);
    Task LogInAsync(string owner);
}

public interface IDialogService
{
    Task ShowAsync(string text);
}

public sealed class SkillHandler(
    ISkillRepository skills,
    ICatalogService catalog,
    IAccounts accounts,
    IDialogService dialogs,
    IOfflineSyncManager manager
)
{
    public async Task CatalogAsync(AgentSkill skill)
    {
        try
        {
            await skills.SaveAsync(skill); // expect ECAN1001
            await catalog.RefreshAsync(skill);
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine(problem.Message);
        }
    }

    public async Task LoginAsync(AgentSkill skill)
    {
        try
        {
            await skills.SaveAsync(skill); // expect ECAN1001
            await accounts.LoginAsync("me");
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine(problem.Message);
        }
    }

    public async Task LogInAsync(AgentSkill skill)
    {
        try
        {
            await skills.SaveAsync(skill); // expect ECAN1001
            await accounts.LogInAsync("me");
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine(problem.Message);
        }
    }

    public async Task DialogAsync(AgentSkill skill)
    {
        try
        {
            await skills.SaveAsync(skill); // expect ECAN1001
            await dialogs.ShowAsync("Saved.");
            await manager.SyncSkillAsync(skill, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            Console.WriteLine(problem.Message);
        }
    }
}
