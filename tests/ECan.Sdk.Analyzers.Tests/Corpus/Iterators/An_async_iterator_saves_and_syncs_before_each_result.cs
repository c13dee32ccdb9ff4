// Silent: what is returned has been synced.
using System.Runtime.CompilerServices;

namespace Cases;

public sealed class ImportHandler(IRepository<AgentSkill> skills, IOfflineSyncManager manager)
{
    public async IAsyncEnumerable<SyncResult> ImportAsync(
        IAsyncEnumerable<AgentSkill> incoming,
        [EnumeratorCancellation] CancellationToken token = default
    )
    {
        await foreach (var skill in incoming.WithCancellation(token))
        {
            await skills.AddAsync(skill, token);
            yield return await manager.SyncSkillAsync(skill, SyncOperation.Add, token);
        }
    }
}
