// Silent: the method that is overridden says it, and so does the interface that the overridden one implements.
namespace Cases;

public interface IAgentMirror
{
    [SyncsEntity]
    Task MirrorAsync(Agent agent);
}

public abstract class Mirror : IAgentMirror
{
    public virtual Task MirrorAsync(Agent agent) => Task.CompletedTask;

    [SyncsEntity]
    public abstract Task MirrorAsync(AgentTask task);
}

public sealed class DeepMirror : Mirror
{
    public override Task MirrorAsync(Agent agent) => Task.Delay(1);

    public override Task MirrorAsync(AgentTask task) => Task.Delay(1);
}

public sealed class EditHandler(IAgentRepository agents, ITaskRepository tasks, DeepMirror mirror)
{
    public async Task EditAsync(Agent agent)
    {
        await agents.UpdateAsync(agent);
        await mirror.MirrorAsync(agent);
    }

    public async Task EditAsync(AgentTask task)
    {
        await tasks.UpdateAsync(task);
        await mirror.MirrorAsync(task);
    }
}
