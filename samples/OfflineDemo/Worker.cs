using ECan.Sdk;
using OfflineDemo.Cloud;

namespace OfflineDemo;

/// <summary>The app itself: a process that saves, syncs, and may die at any moment.</summary>
internal sealed class Worker(DemoSettings settings) : IDisposable
{
    public const string FirstRun = "--worker-first-run";
    public const string AfterCrash = "--worker-after-crash";

    private const int PassesAfterCrash = 12;

    private readonly Network network = Network.For(settings);

    /// <summary>Online, then offline, then saving until it is killed.</summary>
    public async Task RunUntilKilledAsync()
    {
        using var store = new LocalStore(settings.Directory);
        await using var manager = settings.CreateManager(network.Client);
        var handler = new SkillHandler(store, manager);

        Say("Online: a skill, an agent, and the agent gets the skill");
        var skill = NewSkill(
            "Search the web",
            "Finds pages.\nQuotes \"sources\"; never invents them."
        );
        Show(await handler.SaveSkillAsync(skill, SyncOperation.Add));
        var agent = new Agent
        {
            Name = "Ada",
            Owner = DemoSettings.Owner,
            Title = "Researcher",
        };
        Show(await handler.SaveAgentAsync(agent, SyncOperation.Add));
        var relation = new AgentSkillRelation
        {
            Agid = agent.Id!,
            Skid = skill.Id!,
            Owner = DemoSettings.Owner,
        };
        Show(await handler.GiveSkillAsync(relation));
        await ShowStatsAsync(manager);

        await network.SetAsync(reachable: false);
        Say("The network is cut: ten skills are saved, and each is edited");
        for (var i = 1; i <= 10; i++)
        {
            var offline = NewSkill($"Offline skill {i}", "Written without a network.");
            Show(await handler.SaveSkillAsync(offline, SyncOperation.Add));
            offline.Description = "Edited without a network.";
            Show(await handler.SaveSkillAsync(offline, SyncOperation.Update));
        }

        await ShowStatsAsync(manager);
        Say("Still offline: the app saves one skill after another, until it is killed");
        for (var i = 1; ; i++)
        {
            await handler.SaveSkillAsync(
                NewSkill($"Crash skill {i}", "Was this saved?"),
                SyncOperation.Add
            );
            Console.WriteLine(Signals.Saved);
        }
    }

    /// <summary>The same app, started again.</summary>
    public async Task RunAfterCrashAsync(CancellationToken cancellationToken)
    {
        using var store = new LocalStore(settings.Directory);
        await using var manager = settings.CreateManager(network.Client);
        await network.SetAsync(reachable: false);

        Say("Started again: what the queue on disk still holds");
        await ShowStatsAsync(manager);
        var untold = await new SkillHandler(store, manager).GoOnAfterCrashAsync();
        Console.WriteLine($"  {untold} saved but not yet queued when the app died: queued now");

        await network.SetAsync(reachable: true);
        Say("The network is back: the queue is sent");
        var progress = new Progress(step =>
            Console.WriteLine(
                $"  sent {step.Synced}, failed {step.Failed}, remaining {step.Remaining}"
            )
        );
        var report = await manager.SyncPendingQueueAsync(
            progress: progress,
            cancellationToken: cancellationToken
        );

        // What was on its way when the app died rests for OutcomeUnknownHold before it is sent again.
        for (var left = PassesAfterCrash; report.Remaining > 0 && left > 0; left--)
        {
            Console.WriteLine($"  {report.Remaining} wait{Reason(report)}");
            await Task.Delay(settings.Pause, TimeProvider.System, cancellationToken);
            report = await manager.SyncPendingQueueAsync(
                progress: progress,
                cancellationToken: cancellationToken
            );
        }

        await ShowStatsAsync(manager);
    }

    public void Dispose() => network.Dispose();

    private static string Reason(QueueSyncReport report) =>
        report.StoppedBy is { } error ? $": {error.Message}" : "";

    private static AgentSkill NewSkill(string name, string description) =>
        new()
        {
            Name = name,
            Owner = DemoSettings.Owner,
            Description = description,
            Version = "1.0.0",
            Price = 0.5,
            Public = true,
            Tags = new System.Text.Json.Nodes.JsonArray("demo", "offline"),
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };

    private static void Say(string heading) => Console.WriteLine($"\n-- {heading}");

    private static void Show(SyncResult result) => Console.WriteLine($"  {result.Message}");

    private static async Task ShowStatsAsync(OfflineSyncManager manager)
    {
        var stats = await manager.GetStatsAsync();
        var byType = string.Join(
            ", ",
            stats.PendingByType.Select(type => $"{type.Value} {type.Key}")
        );
        Console.WriteLine(
            $"  queue: {stats.PendingCount} pending{(byType.Length > 0 ? $" ({byType})" : "")}, {stats.FailedCount} failed"
        );
    }

    /// <summary>Unlike <see cref="System.Progress{T}"/>, tells at once and in order.</summary>
    private sealed class Progress(Action<QueueSyncProgress> report) : IProgress<QueueSyncProgress>
    {
        public void Report(QueueSyncProgress value) => report(value);
    }
}
