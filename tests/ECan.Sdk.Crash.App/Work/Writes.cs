using ECan.Sdk.Crash.App.Cloud;
using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App.Work;

/// <summary>Hands writes to the SDK, and keeps the journal of them.</summary>
internal sealed class Writes(OfflineSyncManager manager, Journal journal)
{
    private const int WritesASign = 4;

    private int acknowledged;

    /// <summary>Writes one entity. What stands before the first await runs in the order of the calls.</summary>
    public async Task OneAsync(
        LocalEntity entity,
        SyncOperation operation,
        bool queueOnly,
        CancellationToken cancellationToken
    )
    {
        var stamp = Intend(entity, operation);
        var call = Call(entity, stamp, operation, queueOnly, cancellationToken);
        try
        {
            Note(stamp, await call);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            journal.Write(new CallCancelled(stamp));
        }
    }

    /// <summary>Updates several skills by one call; an entity may stand in the list twice.</summary>
    public async Task ManyAsync(IReadOnlyList<LocalEntity> skills)
    {
        var stamps = new List<Stamp>();
        var entities = new List<AgentSkill>();
        foreach (var skill in skills)
        {
            var stamp = Intend(skill, SyncOperation.Update);
            stamps.Add(stamp);
            entities.Add(Skill(skill, stamp));
        }

        var results = await manager.SyncSkillAsync(entities, SyncOperation.Update);
        for (var i = 0; i < results.Count; i++)
        {
            Note(stamps[i], results[i]);
        }
    }

    private Stamp Intend(LocalEntity entity, SyncOperation operation)
    {
        var stamp = new Stamp(entity.Token, ++entity.Version);
        entity.IsAlive = operation is not SyncOperation.Delete;
        journal.Write(new Intended(stamp, entity.Kind, operation, entity.Key));
        return stamp;
    }

    private void Note(Stamp stamp, SyncResult result)
    {
        journal.Write(
            new Acknowledged(
                stamp,
                result.Outcome,
                string.Join("; ", result.Errors.Select(error => $"{error.Kind}: {error.Message}"))
            )
        );
        if (Interlocked.Increment(ref acknowledged) % WritesASign == 0)
        {
            Console.WriteLine(Load.Working);
        }
    }

    private Task<SyncResult> Call(
        LocalEntity entity,
        Stamp stamp,
        SyncOperation operation,
        bool queueOnly,
        CancellationToken cancellationToken
    )
    {
        switch (entity.Kind)
        {
            case LocalKind.Skill:
                var skill = Skill(entity, stamp);
                var skillCall = queueOnly
                    ? manager.Queue.AddAsync(skill, operation, cancellationToken)
                    : manager.SyncSkillAsync(skill, operation, cancellationToken);
                Learn(entity, skill.Id);
                return skillCall;
            case LocalKind.Agent:
                var agent = new Agent
                {
                    Id = entity.Key,
                    Owner = stamp.ToString(),
                    Title = "An agent",
                };
                var agentCall = queueOnly
                    ? manager.Queue.AddAsync(agent, operation, cancellationToken)
                    : manager.SyncAgentAsync(agent, operation, cancellationToken);
                Learn(entity, agent.Id);
                return agentCall;
            default:
                var parts = entity.Key!.Split('#');
                var relation = new AgentSkillRelation
                {
                    Agid = parts[0],
                    Skid = parts[1],
                    Owner = stamp.ToString(),
                };
                return queueOnly
                    ? manager.Queue.AddAsync(relation, operation, cancellationToken)
                    : manager.SyncAgentSkillAsync(relation, operation, cancellationToken);
        }
    }

    private static AgentSkill Skill(LocalEntity entity, Stamp stamp) =>
        new()
        {
            Id = entity.Key,
            Owner = stamp.ToString(),
            Description = "A skill",
        };

    private void Learn(LocalEntity entity, string? key)
    {
        if (entity.Key is null && key is not null)
        {
            entity.Key = key;
            journal.Write(new KeyMade(entity.Token, key));
        }
    }
}
