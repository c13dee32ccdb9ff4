// Silent: add and update of vehicles, delete of skills.
namespace Cases;

public sealed class Mirror(IOfflineSyncManager manager)
{
    public async Task AllAsync(VehicleInfo added, VehicleInfo changed, AgentSkill gone)
    {
        await manager.SyncVehicleAsync(added, SyncOperation.Add);
        await manager.SyncVehicleAsync(changed, SyncOperation.Update);
        await manager.SyncSkillAsync(gone, SyncOperation.Delete);
    }
}
