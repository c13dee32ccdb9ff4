// Reported: the parameter and the repository say that it is a skill; only its id is at hand.
namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await skills.DeleteAsync(id, cancellationToken); // expect ECAN1001
        await manager.DeleteSkillAsync(id, cancellationToken);
    }
}
