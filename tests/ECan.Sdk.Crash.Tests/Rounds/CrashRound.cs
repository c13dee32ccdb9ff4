using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Journals;
using ECan.Sdk.Crash.Tests.Checking;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>One history: processes work, fail, are killed and started again; then all is sent, and cloud and local store are compared.</summary>
internal sealed class CrashRound : IAsyncDisposable
{
    private const int FinalSlot = 99;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CrashPlan plan;
    private readonly string directory;
    private readonly LocalAppSync cloud;
    private readonly CloudRecorder recorder;
    private readonly List<Slot> slots;
    private readonly List<Finding> findings = [];

    private CrashRound(CrashPlan plan, string directory, LocalAppSync cloud)
    {
        this.plan = plan;
        this.directory = directory;
        this.cloud = cloud;
        recorder = new CloudRecorder(cloud, plan.Style, plan.Seed);
        slots =
        [
            .. Enumerable.Range(0, plan.Processes).Select(slot => new Slot(plan, Settings(slot))),
        ];
    }

    /// <summary>Runs a round.</summary>
    public static async Task<RoundResult> RunAsync(CrashPlan plan)
    {
        var home = Directory.CreateTempSubdirectory("ecan-crash-").FullName;
        var options = new LocalAppSyncOptions
        {
            ResultStyle = plan.Style,
            UnknownDelete = plan.UnknownDelete,
        };
        options.Tokens.Add(ChildSettings.Token);
        await using var server = await LocalAppSync.StartFromFileAsync(Repository.Schema, options);
        await using var round = new CrashRound(plan, home, server);
        return await round.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var slot in slots)
        {
            slot.Dispose();
        }

        await Task.Run(() => Directory.Delete(directory, recursive: true));
    }

    private async Task<RoundResult> RunAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            recorder.Watch();
            await CrashAsync(patience.Token);
            recorder.Watch();
            findings.AddRange(
                await FinalDrain.RunAsync(Settings(FinalSlot), plan.HasRefusals, patience.Token)
            );
        }
        catch (Exception error)
            when (error is InvalidOperationException or OperationCanceledException)
        {
            findings.Add(new(FindingKind.Broken, error.ToString()));
        }

        var record = Record();
        findings.AddRange(Checker.Check(record));
        var evidence =
            findings.Count > 0 ? Evidence.Keep(plan, directory, cloud, record, findings) : null;
        return new RoundResult(plan, record, findings, evidence);
    }

    /// <summary>Starts all, kills one after the other at moments of chance, and in the end all.</summary>
    private async Task CrashAsync(CancellationToken cancellationToken)
    {
        using var calm = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var weather = new Weather(cloud, recorder, plan.HasRefusals, new Random(plan.Seed + 1));
        var blowing = Task.Run(() => weather.BlowAsync(calm.Token), CancellationToken.None);
        try
        {
            slots.ForEach(slot => slot.Start());
            for (var kills = 0; kills < plan.Kills; kills++)
            {
                var slot = slots[plan.Random.Next(slots.Count)];
                await slot.WorkAsync(cancellationToken);
                await KillAsync(slot);
                slot.Start();
            }

            await Task.WhenAll(slots.Select(slot => slot.WorkAsync(cancellationToken)).ToArray());
            await Task.WhenAll(slots.Select(KillAsync).ToArray());
        }
        finally
        {
            await calm.CancelAsync();
            await blowing;
        }
    }

    private async Task KillAsync(Slot slot)
    {
        if (await slot.KillAsync() is { } problem)
        {
            lock (findings)
            {
                findings.Add(new(FindingKind.Broken, problem));
            }
        }
    }

    private RoundRecord Record() =>
        new()
        {
            Journals =
            [
                .. slots
                    .SelectMany(slot => slot.Journals)
                    .Select(journal => new ProcessJournal(
                        journal.Name,
                        Killed: true,
                        Journal.Read(journal.Path)
                    )),
                .. FinalJournal(),
            ],
            Executions = recorder.Executions,
            Requests = recorder.Requests(),
            Cloud = recorder.Entities(),
            HadRefusals = plan.HasRefusals,
        };

    private IEnumerable<ProcessJournal> FinalJournal()
    {
        var settings = Settings(FinalSlot);
        return File.Exists(settings.JournalPath)
            ? [new(settings.Name, Killed: false, Journal.Read(settings.JournalPath))]
            : [];
    }

    private ChildSettings Settings(int slot) =>
        new()
        {
            Endpoint = cloud.Endpoint,
            Directory = directory,
            Slot = slot,
            Generation = 0,
            Seed = plan.Seed,
            Durability = plan.Durability,
        };
}
