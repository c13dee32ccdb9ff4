// Reported: IRequestHandler<>.
using MediatR;

namespace Cases;

public sealed record RenameSkill(string Id, string Name) : IRequest;

public sealed class RenameSkillUseCase(ISkillRepository skills) : IRequestHandler<RenameSkill>
{
    public async Task Handle(RenameSkill request, CancellationToken cancellationToken)
    {
        var skill = await skills.FindAsync(request.Id, cancellationToken);
        if (skill is null)
        {
            return;
        }

        skill.Name = request.Name;
        await skills.SaveAsync(skill, cancellationToken); // expect ECAN1001
    }
}
