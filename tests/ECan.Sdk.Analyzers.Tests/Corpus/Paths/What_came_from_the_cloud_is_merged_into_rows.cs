// Silent: the rows get what the cloud said; to sync them would send it back.
using Microsoft.EntityFrameworkCore;

namespace Cases;

public interface ISkillMapper
{
    void Map(AgentSkill from, AgentSkill to);
    AgentSkill ToLocal(AgentSkill remote);
}

public sealed class RefreshHandler(
    AppDb db,
    ISkillRepository skills,
    ISkillMapper mapper,
    IOfflineSyncManager manager
)
{
    public async Task MergeAsync(string owner, CancellationToken token)
    {
        var fromCloud = await manager.QuerySkillAsync(owner, token);
        foreach (var remote in fromCloud)
        {
            var row = await db.Skills.FirstOrDefaultAsync(one => one.Id == remote.Id, token);
            if (row is null)
            {
                db.Skills.Add(new AgentSkill { Id = remote.Id, Name = remote.Name });
            }
            else
            {
                row.Name = remote.Name ?? row.Name;
                row.UpdatedAt = DateTimeOffset.UtcNow;
            }
        }

        await db.SaveChangesAsync(token);
    }

    public async Task MapAsync(string owner, CancellationToken token)
    {
        foreach (var remote in await manager.QuerySkillAsync(owner, token))
        {
            var local = await skills.FindAsync(remote.Id!, token);
            if (local is null)
            {
                await skills.AddAsync(mapper.ToLocal(remote), token);
            }
            else
            {
                mapper.Map(remote, local);
                await skills.UpdateAsync(local, token);
            }
        }
    }

    public async Task PruneAsync(string owner, CancellationToken token)
    {
        var fromCloud = await manager.QuerySkillAsync(owner, token);
        var locals = await db.Skills.Where(one => one.Owner == owner).ToListAsync(token);
        foreach (var local in locals.Where(one => fromCloud.All(remote => remote.Id != one.Id)))
        {
            db.Skills.Remove(local);
        }

        await db.SaveChangesAsync(token);
    }
}
