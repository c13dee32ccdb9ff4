// Reported as 1005: the delegate returns nothing, so the task of the expression is dropped.
using CommunityToolkit.Mvvm.Input;

namespace Cases;

public sealed class AgentPage
{
    public AgentPage(Button publish, IOfflineSyncManager manager, Agent agent)
    {
        publish.Click += (_, _) => manager.SyncAgentAsync(agent, SyncOperation.Update); // expect ECAN1005
    }
}
