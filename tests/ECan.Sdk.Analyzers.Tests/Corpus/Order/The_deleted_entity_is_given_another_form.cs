// Silent: the tombstone is made of what was there before the delete; nothing is read.
namespace Cases;

public interface ISkillMapper
{
    AgentSkill Map(AgentSkill skill);
    AgentSkill ToTombstone(string id);
}

public interface ISkillService
{
    Task DeleteAsync(string skillId);
    AgentSkill GetTombstone(AgentSkill skill);
}

public sealed class SkillHandler(
    ISkillRepository skills,
    ISkillMapper mapper,
    ISkillService service,
    IOfflineSyncManager manager
)
{
    public async Task DeleteAsync(AgentSkill skill)
    {
        await skills.DeleteAsync(skill.Id!);
        var gone = mapper.Map(skill);
        await manager.SyncSkillAsync(gone, SyncOperation.Delete);
    }

    public async Task RemoveAsync(string id)
    {
        await skills.DeleteAsync(id);
        var gone = mapper.ToTombstone(id);
        await manager.SyncSkillAsync(gone, SyncOperation.Delete);
    }

    public async Task RetireAsync(AgentSkill skill)
    {
        await service.DeleteAsync(skill.Id!);
        var gone = service.GetTombstone(skill);
        await manager.SyncSkillAsync(gone, SyncOperation.Delete);
    }

    public async Task ForgetAsync(AgentSkill skill)
    {
        await skills.DeleteAsync(skill.Id!);
        var gone = Tombstone(skill);
        await manager.SyncSkillAsync(gone, SyncOperation.Delete);
    }

    private static AgentSkill Tombstone(AgentSkill skill) => new() { Id = skill.Id };
}
