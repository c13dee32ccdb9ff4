// Reported: [RelayCommand] makes the private method a command.
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed partial class AgentEditor(IAgentRepository agents, IOfflineSyncManager manager)
{
    private readonly Agent agent = new();

    [RelayCommand]
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await agents.UpdateAsync(agent, cancellationToken); // expect ECAN1001
        await manager.SyncAgentAsync(agent, SyncOperation.Update, cancellationToken);
    }
}
