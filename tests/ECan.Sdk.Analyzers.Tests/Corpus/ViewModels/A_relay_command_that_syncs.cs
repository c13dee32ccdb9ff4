// Silent: the command saves and syncs the agent of the editor.
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed partial class AgentEditor(IAgentRepository agents, IOfflineSyncManager manager)
{
    private readonly Agent agent = new();

    [RelayCommand(CanExecute = nameof(CanSave))]
    private async Task SaveAsync()
    {
        await agents.UpdateAsync(agent);
        await manager.SyncAgentAsync(agent, SyncOperation.Update);
    }

    private bool CanSave() => agent.Name is { Length: > 0 };
}
