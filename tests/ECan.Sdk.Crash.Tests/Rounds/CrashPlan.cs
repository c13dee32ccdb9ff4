using ECan.Sdk.Testing;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>What a round is like; all of it follows from its seed.</summary>
internal sealed class CrashPlan
{
    private static readonly ResultStyle[] Styles = Enum.GetValues<ResultStyle>();

    public CrashPlan(int seed, int processes)
    {
        Seed = seed;
        Processes = processes;
        Random = new Random(seed);
        Kills = processes - 1 + (Random.Next(4) == 0 ? 1 : 0);
        Durability = Random.Next(3) == 0 ? QueueDurability.Full : QueueDurability.Normal;
        HasRefusals = Random.Next(2) == 0;
        Style = Styles[Random.Next(Styles.Length)];
        UnknownDelete = Random.Next(2) == 0 ? UnknownDelete.Succeeds : UnknownDelete.Fails;
    }

    public int Seed { get; }

    /// <summary>How many processes share the queue.</summary>
    public int Processes { get; }

    /// <summary>How many of them are killed and started again, before all are killed.</summary>
    public int Kills { get; }

    public QueueDurability Durability { get; }

    /// <summary>Whether the cloud refuses writes, so that some are given up until a person lets them be sent again.</summary>
    public bool HasRefusals { get; }

    public ResultStyle Style { get; }

    public UnknownDelete UnknownDelete { get; }

    /// <summary>What the round goes on to draw from.</summary>
    public Random Random { get; }

    public override string ToString() =>
        $"seed {Seed}, {Processes} process(es), {Kills} kills and restarts, {Durability}, {Style}, unknown delete {UnknownDelete}{(HasRefusals ? ", refusals" : "")}";
}
