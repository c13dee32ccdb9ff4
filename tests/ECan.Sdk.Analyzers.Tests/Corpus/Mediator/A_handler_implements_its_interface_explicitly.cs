// Reported: the implementation has no public name and is the outermost method all the same.
using MediatR;

namespace Cases;

public sealed record Publish(AgentSkill Skill) : IRequest;

public sealed class Publisher(ISkillRepository skills) : IRequestHandler<Publish>
{
    async Task IRequestHandler<Publish>.Handle(Publish request, CancellationToken token)
    {
        request.Skill.Public = true;
        await skills.UpdateAsync(request.Skill, token); // expect ECAN1001
    }
}
