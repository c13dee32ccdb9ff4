// Silent: neither its name nor an interface says that it is a handler; whoever has such ones says it in the configuration or by [SyncHandler].
namespace Cases;

public sealed record RenameSkill(AgentSkill Skill, string Name);

public sealed class Renaming(ISkillRepository skills)
{
    public Task Handle(RenameSkill message)
    {
        message.Skill.Name = message.Name;
        return skills.SaveAsync(message.Skill);
    }
}
