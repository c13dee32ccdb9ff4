// Reported: a flag is what a save answers; here nobody looks at it.
namespace Cases;

public interface ITaskService
{
    bool AddTask(AgentTask task);
}

public sealed class TaskHandler(ITaskService tasks)
{
    public void Plan(AgentTask task)
    {
        task.Status = "planned";
        tasks.AddTask(task); // expect ECAN1001
    }
}
