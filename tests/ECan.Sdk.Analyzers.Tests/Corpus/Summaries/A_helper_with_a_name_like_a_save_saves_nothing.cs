// Silent: it changes the object and writes nothing.
namespace Cases;

public sealed class TaskHandler(IDialogs dialogs)
{
    public void Show(AgentTask task)
    {
        UpdateTitle(task);
        dialogs.Tell(task.Name ?? "");
    }

    private static void UpdateTitle(AgentTask task) => task.Name = task.Name?.Trim();
}
