// Silent: read, changed, saved, synced: the same object all along.
namespace Cases;

public sealed class SkillHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async Task RenameAsync(string id, string name)
    {
        var stored = await skills.FindAsync(id) ?? throw new KeyNotFoundException(id);
        var before = stored.Name;
        stored.Name = name;
        await skills.UpdateAsync(stored);
        await manager.SyncSkillAsync(stored, SyncOperation.Update);
        Renamed?.Invoke(this, $"{before} -> {name}");
    }

    public event EventHandler<string>? Renamed;
}
