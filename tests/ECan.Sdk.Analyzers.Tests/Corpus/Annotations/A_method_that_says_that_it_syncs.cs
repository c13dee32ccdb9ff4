// Silent: [SyncsEntity] on a method of an interface that holds no manager.
namespace Cases;

public interface IOutbox
{
    [SyncsEntity]
    Task PutAsync<T>(T entity);
}

public sealed class SkillHandler(ISkillRepository skills, IOutbox outbox)
{
    public async Task EditAsync(AgentSkill skill)
    {
        await skills.UpdateAsync(skill);
        await outbox.PutAsync(skill);
    }
}
