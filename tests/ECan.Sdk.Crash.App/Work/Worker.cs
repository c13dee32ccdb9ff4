using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.App.Work;

/// <summary>Writes to its entities in all the ways an app does, for as long as the process lives.</summary>
internal sealed class Worker(LocalEntities entities, Writes writes, Random random)
{
    private const int FirstEntities = 4;

    public async Task RunAsync()
    {
        for (var i = 0; i < FirstEntities; i++)
        {
            MakeOne();
        }

        while (true)
        {
            if (random.Next(10) == 0)
            {
                MakeOne();
            }

            await StepAsync();
            if (random.Next(4) > 0)
            {
                await PauseAsync();
            }
        }
    }

    private Task StepAsync() =>
        random.Next(12) switch
        {
            0 => ManyAsync(),
            1 or 2 => JoinAsync(),
            <= 5 => BurstAsync(),
            _ => SeveralAsync(),
        };

    private void MakeOne() =>
        entities.Make(random.Next(2) == 0 ? LocalKind.Skill : LocalKind.Agent);

    /// <summary>Several skills by one call, one of them twice.</summary>
    private async Task ManyAsync()
    {
        var skills = entities.Living(LocalKind.Skill);
        if (skills.Count > 0)
        {
            await writes.ManyAsync([.. skills.Take(5), skills[0]]);
        }
    }

    private async Task JoinAsync()
    {
        if (entities.MakeRelation() is { } relation)
        {
            await WriteAsync(relation);
        }
    }

    /// <summary>Writes to one entity, one after the other without waiting for an answer.</summary>
    private async Task BurstAsync()
    {
        if (entities.Pick() is { } entity)
        {
            await Task.WhenAll(
                Enumerable.Range(0, random.Next(2, 7)).Select(_ => WriteAsync(entity)).ToArray()
            );
        }
    }

    /// <summary>Different entities at the same time.</summary>
    private async Task SeveralAsync()
    {
        var picked = Enumerable
            .Range(0, random.Next(1, 4))
            .Select(_ => entities.Pick())
            .OfType<LocalEntity>()
            .Distinct()
            .ToArray();
        await Task.WhenAll(picked.Select(WriteAsync).ToArray());
    }

    private async Task WriteAsync(LocalEntity entity)
    {
        // Asked again for each write: others of the same step may have changed what is possible.
        if (!entity.IsAlive && entity.Kind is LocalKind.Relation && !entity.MayComeOrGo)
        {
            return;
        }

        var operation =
            !entity.IsAlive ? SyncOperation.Add
            : random.Next(4) == 0 && MayGo(entity) ? SyncOperation.Delete
            : SyncOperation.Update;
        var queueOnly = random.Next(5) == 0;
        if (operation is SyncOperation.Update && random.Next(8) == 0)
        {
            using var impatience = new CancellationTokenSource(
                TimeSpan.FromMilliseconds(random.Next(40))
            );
            await writes.OneAsync(entity, operation, queueOnly, impatience.Token);
            return;
        }

        await writes.OneAsync(entity, operation, queueOnly, CancellationToken.None);
    }

    private static bool MayGo(LocalEntity entity) =>
        entity.Kind is LocalKind.Relation || entity.MayComeOrGo;

    private Task PauseAsync() =>
        Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 25)), TimeProvider.System);
}
