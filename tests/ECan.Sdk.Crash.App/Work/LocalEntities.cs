using System.Globalization;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App.Work;

/// <summary>The entities of one worker; nobody else writes them.</summary>
internal sealed class LocalEntities(string prefix, Random random)
{
    private readonly List<LocalEntity> all = [];
    private int made;

    /// <summary>Goes on with the entities of a worker whose process died.</summary>
    public void Resume(IEnumerable<EntityHistory> histories)
    {
        foreach (var history in histories)
        {
            var life = history.LastOfItsLife;
            all.Add(
                new LocalEntity(history.Token, history.Kind)
                {
                    Key = history.Key,
                    Version = history.Writes[^1].Version,
                    IsAlive = life?.Operation is SyncOperation.Add,
                    IsInDoubt = history.Key is null || life?.Outcome is null,
                }
            );
        }

        foreach (
            var relation in all.Where(entity =>
                entity is { Kind: LocalKind.Relation, Key: not null }
            )
        )
        {
            foreach (var parent in all.Where(other => relation.Key!.Split('#').Contains(other.Key)))
            {
                Join(relation, parent);
            }
        }
    }

    public LocalEntity Make(LocalKind kind)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++made}");
        // Some get their key from the SDK.
        var key = random.Next(4) == 0 ? null : "key-" + token;
        var entity = new LocalEntity(token, kind) { Key = key };
        all.Add(entity);
        return entity;
    }

    /// <summary>An entity to write to, rather one of the younger; null if chance found none.</summary>
    public LocalEntity? Pick()
    {
        for (var attempt = 0; attempt < 10 && all.Count > 0; attempt++)
        {
            var entity = all[Math.Max(random.Next(all.Count), random.Next(all.Count))];
            if (
                !entity.IsInDoubt
                && (entity.IsAlive || entity.Kind is not LocalKind.Relation || entity.MayComeOrGo)
            )
            {
                return entity;
            }
        }

        return null;
    }

    public List<LocalEntity> Living(LocalKind kind) =>
        [
            .. all.Where(entity =>
                entity.Kind == kind && entity is { IsAlive: true, IsInDoubt: false, Key: not null }
            ),
        ];

    /// <summary>Joins a living agent and a living skill that are not joined; null if there are none such.</summary>
    public LocalEntity? MakeRelation()
    {
        var (agents, skills) = (Living(LocalKind.Agent), Living(LocalKind.Skill));
        if (agents.Count == 0 || skills.Count == 0)
        {
            return null;
        }

        var (agent, skill) = (agents[random.Next(agents.Count)], skills[random.Next(skills.Count)]);
        if (agent.Joined.Exists(other => other.Joined.Contains(skill)))
        {
            return null;
        }

        var relation = Make(LocalKind.Relation);
        relation.Key = $"{agent.Key}#{skill.Key}";
        Join(relation, agent);
        Join(relation, skill);
        return relation;
    }

    private static void Join(LocalEntity relation, LocalEntity parent)
    {
        relation.Joined.Add(parent);
        parent.Joined.Add(relation);
    }
}
