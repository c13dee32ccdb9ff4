// Reported: the row goes here and stays in the cloud.
namespace Cases;

public sealed class AgentHandler(AppDb db, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(Agent agent, CancellationToken cancellationToken)
    {
        db.Agents.Remove(agent);
        await db.SaveChangesAsync(cancellationToken); // expect ECAN1001
    }
}
