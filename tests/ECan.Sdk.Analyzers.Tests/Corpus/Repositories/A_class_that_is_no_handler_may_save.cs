// Silent: an importer is called by a handler, which answers for the sync.
using System.IO;

namespace Cases;

public sealed class SkillImporter(ISkillRepository skills)
{
    public async Task ImportAsync(Stream file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(cancellationToken) is { } name)
        {
            await skills.AddAsync(new AgentSkill { Name = name }, cancellationToken);
        }
    }
}
