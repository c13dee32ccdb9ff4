using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>Writes down a small round by hand: one killed process, and what the cloud saw.</summary>
internal sealed class RoundBuilder
{
    private const string Process = "s0g0";

    private readonly List<JournalEntry> entries = [];
    private readonly List<Execution> executions = [];
    private readonly List<SentRequest> requests = [];
    private List<CloudEntity>? cloud;
    private bool killed = true;
    private bool refusals;

    public IReadOnlyList<Finding> Findings =>
        Checker.Check(
            new RoundRecord
            {
                Journals = [new(Process, killed, entries)],
                Executions = executions,
                Requests = requests,
                Cloud = cloud ?? Played(),
                HadRefusals = refusals,
            }
        );

    /// <summary>The app writes "a:1", the first version of the entity a, and the SDK takes it; with null nobody knows.</summary>
    public RoundBuilder Writes(
        string stamp,
        SyncOperation operation,
        SyncOutcome? outcome = SyncOutcome.Cached
    )
    {
        var write = Stamp.Parse(stamp);
        entries.Add(new Intended(write, KindOf(write), operation, KeyOf(write)));
        if (outcome is { } said)
        {
            entries.Add(new Acknowledged(write, said, ""));
        }

        return this;
    }

    /// <summary>The cloud carries a write out, in a request that is answered unless it is said otherwise.</summary>
    public RoundBuilder Executes(
        string stamp,
        SyncOperation operation,
        bool answered = true,
        bool done = true,
        bool refused = false,
        string? key = null
    )
    {
        var write = Stamp.Parse(stamp);
        var name = $"{Process}-{requests.Count + 1}";
        executions.Add(new(KindOf(write), operation, key ?? KeyOf(write), write, refused));
        requests.Add(new(name, new HashSet<Stamp> { write }));
        if (answered)
        {
            entries.Add(new Answered(name));
            if (done && !refused)
            {
                entries.Add(
                    new TaskDone(
                        KindOf(write) switch
                        {
                            LocalKind.Skill => "skill",
                            LocalKind.Agent => "agent",
                            _ => "agent_skill",
                        },
                        KeyOf(write)
                    )
                );
            }
        }

        return this;
    }

    public RoundBuilder Breaks(JournalEntry entry)
    {
        entries.Add(entry);
        return this;
    }

    /// <summary>The cloud holds this, whatever it carried out.</summary>
    public RoundBuilder Holds(params string[] stamps)
    {
        cloud =
        [
            .. stamps
                .Select(Stamp.Parse)
                .Select(stamp => new CloudEntity(KindOf(stamp), KeyOf(stamp), stamp)),
        ];
        return this;
    }

    /// <summary>The process ended by itself.</summary>
    public RoundBuilder Lived()
    {
        killed = false;
        return this;
    }

    public RoundBuilder WithRefusals()
    {
        refusals = true;
        return this;
    }

    private List<CloudEntity> Played()
    {
        var played = new PlayedCloud();
        executions.ForEach(item => played.Apply(item));
        return [.. played.Entities];
    }

    // "a" is an agent, "s" a skill, "as" the relation of both.
    private static LocalKind KindOf(Stamp stamp) =>
        stamp.Token switch
        {
            "as" => LocalKind.Relation,
            ['a', ..] => LocalKind.Agent,
            _ => LocalKind.Skill,
        };

    private static string KeyOf(Stamp stamp) => stamp.Token is "as" ? "a#s" : stamp.Token;
}
