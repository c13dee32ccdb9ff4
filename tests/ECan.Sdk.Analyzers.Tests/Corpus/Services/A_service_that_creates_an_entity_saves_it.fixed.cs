// Reported: Create on a service that returns the entity.
namespace Cases;

public interface ISkillService
{
    Task<AgentSkill> CreateAsync(AgentSkill skill, CancellationToken token = default);
}

public sealed class SkillHandler(ISkillService service, IOfflineSyncManager manager)
{
    public async Task<AgentSkill> CreateAsync(AgentSkill skill, CancellationToken token)
    {
        await service.CreateAsync(skill, token); // expect ECAN1001
        await manager.SyncSkillAsync(skill, SyncOperation.Add, token);
        return skill;
    }
}
