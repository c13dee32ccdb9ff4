using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>What <see cref="ModelQueue"/> knows of the entities in the cloud, as the store does.</summary>
internal sealed class ModelCloudFacts
{
    private readonly HashSet<(SyncScope, string)> held = [];
    private readonly Dictionary<(SyncScope, string), long> versions = [];

    public bool MayHold(ModelTask task) => held.Contains((task.Scope, task.Entity));

    public long? VersionOf(SyncScope scope, string entity) =>
        versions.TryGetValue((scope, entity), out var version) ? version : null;

    /// <summary>The cloud took a task, and told the version if it did.</summary>
    public void Took(ModelTask task, long? version)
    {
        if (task.Operation is SyncOperation.Delete)
        {
            held.Remove((task.Scope, task.Entity));
            versions.Remove((task.Scope, task.Entity));
            return;
        }

        Has(task, version);
    }

    /// <summary>The cloud has, or may have, the entity of a task.</summary>
    public void Has(ModelTask task, long? version)
    {
        held.Add((task.Scope, task.Entity));
        if (version is { } told)
        {
            versions[(task.Scope, task.Entity)] = told;
        }
    }

    /// <summary>Another scope of the same cloud gets to know the version of a task's entity.</summary>
    public void Share(ModelTask task, SyncScope to)
    {
        if (VersionOf(task.Scope, task.Entity) is { } version)
        {
            held.Add((to, task.Entity));
            versions[(to, task.Entity)] = Math.Max(version, VersionOf(to, task.Entity) ?? version);
        }
    }
}
