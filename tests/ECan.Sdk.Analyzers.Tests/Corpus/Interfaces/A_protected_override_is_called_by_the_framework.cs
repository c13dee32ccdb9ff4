// Reported: the base calls it, and whatever overrides a method of a handler handles.
namespace Cases;

public abstract class Handler<TRequest>
{
    public Task RunAsync(TRequest request) => OnRunAsync(request);

    protected abstract Task OnRunAsync(TRequest request);
}

public class SaveSkillHandler(ISkillRepository skills) : Handler<AgentSkill>
{
    protected override async Task OnRunAsync(AgentSkill request)
    {
        await skills.SaveAsync(request); // expect ECAN1001
    }
}
