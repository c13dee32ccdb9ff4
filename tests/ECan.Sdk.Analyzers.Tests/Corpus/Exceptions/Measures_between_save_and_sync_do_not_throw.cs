// Silent: counters, traces and stop watches are like log lines.
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Cases;

public sealed class AgentHandler(
    IAgentRepository agents,
    IDialogs dialogs,
    IOfflineSyncManager manager
)
{
    private static readonly Counter<long> Saves = new Meter("Agents").CreateCounter<long>("saves");

    public async Task UpdateAsync(Agent agent)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await agents.UpdateAsync(agent);
            watch.Stop();
            Saves.Add(1);
            Activity.Current?.SetTag("agent", agent.Id);
            await manager.SyncAgentAsync(agent, SyncOperation.Update);
        }
        catch (InvalidOperationException problem)
        {
            dialogs.Tell($"{problem.Message} after {watch.Elapsed}");
        }
    }
}
