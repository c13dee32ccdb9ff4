// Reported: the lambda is what runs when the button is pressed.
using System.Windows.Input;
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class TaskPanel
{
    public TaskPanel(ITaskRepository tasks, AgentTask task)
    {
        Start = new AsyncRelayCommand(async () =>
        {
            task.Status = "running";
            await tasks.UpdateAsync(task); // expect ECAN1001
        });
    }

    public ICommand Start { get; }
}
