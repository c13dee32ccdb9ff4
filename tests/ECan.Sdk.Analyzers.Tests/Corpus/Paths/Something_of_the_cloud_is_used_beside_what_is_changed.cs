// Reported: what is saved is what the user wrote; that the cloud was asked for something else does not matter.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public sealed class SkillHandler(AppDb db, ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task RenameAsync(string id, string name, CancellationToken token)
    {
        var agents = await manager.QueryAgentAsync(name, token);
        var row = await db.Skills.FirstAsync(one => one.Id == id, token);
        row.Name = name;
        row.Owner = agents.Count > 0 ? agents[0].Name : null;
        await db.SaveChangesAsync(token); // expect ECAN1001
    }

    public async Task CopyAsync(string id, string name, CancellationToken token)
    {
        var remote = await manager.QuerySkillAsync(name, token);
        var copy = new AgentSkill
        {
            Id = id,
            Name = name,
            Owner = name,
            Version = remote.Count > 0 ? remote[0].Version : null,
        };
        await skills.AddAsync(copy, token); // expect ECAN1001
    }
}
