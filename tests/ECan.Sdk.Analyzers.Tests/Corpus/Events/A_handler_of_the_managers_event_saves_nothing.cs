// Silent: what the manager tells is shown.
namespace Cases;

public sealed class StatusBar
{
    private readonly IDialogs dialogs;

    public StatusBar(IOfflineSyncManager manager, IDialogs dialogs)
    {
        this.dialogs = dialogs;
        manager.TaskFailed += OnFailed;
    }

    private void OnFailed(object? sender, TaskFailedEventArgs e) => dialogs.Tell(e.ToString()!);
}
