// Silent: the lambda does both.
using System.Windows.Input;
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class TaskPanelViewModel
{
    public TaskPanelViewModel(ITaskRepository tasks, IOfflineSyncManager manager, AgentTask task)
    {
        Finish = new AsyncRelayCommand(async () =>
        {
            task.Status = "done";
            await tasks.UpdateAsync(task);
            await manager.SyncTaskAsync(task, SyncOperation.Update);
        });
    }

    public ICommand Finish { get; }
}
