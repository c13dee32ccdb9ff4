// Reported: the fix adds a parameter to the primary constructor.
namespace Cases;

public sealed class TaskHandler(ITaskRepository tasks)
{
    public async Task CreateAsync(AgentTask task, CancellationToken cancellationToken)
    {
        await tasks.AddAsync(task, cancellationToken); // expect ECAN1001
    }
}
