using UnsyncedSave.Cloud;

namespace UnsyncedSave;

public interface ISkillRepository
{
    Task UpdateAsync(AgentSkill skill, CancellationToken cancellationToken);
}

public sealed class SkillHandler(ISkillRepository skills)
{
    public async Task RenameAsync(AgentSkill skill, string name, CancellationToken cancellationToken)
    {
        skill.Name = name;
        await skills.UpdateAsync(skill, cancellationToken); // The local store.
    }
}
