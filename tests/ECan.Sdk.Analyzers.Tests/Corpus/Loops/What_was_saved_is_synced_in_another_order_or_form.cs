// Silent: sorted, without doubles or as another collection, it is what was saved.
using System.Collections.Immutable;

namespace Cases;

public sealed class SkillHandler(ISkillRepository skills, IOfflineSyncManager manager)
{
    public async Task LastFirstAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        foreach (var skill in imported.OrderByDescending(one => one.Price).ThenBy(one => one.Name))
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }
    }

    public async Task OnceAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        foreach (var skill in imported.Distinct().Select(one => one).Cast<AgentSkill>())
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }
    }

    public async Task FrozenAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        var frozen = imported.ToImmutableList();
        if (!frozen.IsEmpty)
        {
            await manager.SyncSkillAsync(frozen, SyncOperation.Add);
        }
    }

    public async Task ParallelAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        foreach (var skill in imported.AsParallel())
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }
    }

    public async Task PatternAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        if (imported is [_, ..])
        {
            await manager.SyncSkillAsync(imported, SyncOperation.Add);
        }
    }

    public async Task NotEmptyAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        if (imported is [])
        {
            return;
        }

        await manager.SyncSkillAsync(imported, SyncOperation.Add);
    }

    public async Task EachAsync(IReadOnlyList<AgentSkill> imported)
    {
        await skills.AddRangeAsync(imported);
        switch (imported)
        {
            case []:
                break;
            case [var only]:
                await manager.SyncSkillAsync(only, SyncOperation.Add);
                break;
            default:
                await manager.SyncSkillAsync(imported, SyncOperation.Add);
                break;
        }
    }
}
