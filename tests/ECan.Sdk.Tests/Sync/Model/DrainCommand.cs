using FsCheck;
using FsCheck.Fluent;

namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>One step of a random run of the manager; the numbers are taken modulo what there is.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Via">By which manager: 0 the one that can be switched, 1 and 2 those of the two accounts.</param>
/// <param name="Which">Which entity and operation, or how much.</param>
/// <param name="Limit">The most tasks of a drain, or the number of writes in one call.</param>
/// <param name="Answers">What the cloud answers to the requests of this step, one after the other and then from the start.</param>
/// <param name="During">A write that is queued while the first request of this step is on its way; negative for none.</param>
public sealed record DrainCommand(
    DrainVerb Verb,
    int Via,
    int Which,
    int Limit,
    Answer[] Answers,
    int During
)
{
    /// <summary>
    /// The entities and what is written to them. What relations refer to is either never added or never deleted, so that no circle
    /// of waits can arise, whose resolution the model does not know.
    /// </summary>
    internal static IReadOnlyList<(string Entity, SyncOperation Operation)> Writes { get; } =
    [
        ("skill:3", SyncOperation.Add),
        ("skill:3", SyncOperation.Update),
        ("skill:3", SyncOperation.Delete),
        ("agent:1", SyncOperation.Add),
        ("agent:1", SyncOperation.Update),
        ("skill:1", SyncOperation.Update),
        ("skill:1", SyncOperation.Delete),
        ("agent_skill:1", SyncOperation.Add),
        ("agent_skill:1", SyncOperation.Update),
        ("agent_skill:1", SyncOperation.Delete),
        ("skill:4", SyncOperation.Add),
        ("skill:4", SyncOperation.Update),
        ("skill:4", SyncOperation.Delete),
        ("agent:2", SyncOperation.Add),
        ("agent_skill:2", SyncOperation.Add),
        ("agent_skill:2", SyncOperation.Delete),
        ("skill:2", SyncOperation.Delete),
    ];

    private static Gen<Answer> OneAnswer { get; } =
        Gen.Frequency(
            (12, Gen.Constant(Answer.Taken)),
            (12, Gen.Elements(Enum.GetValues<Answer>().Except([Answer.Crash, Answer.CrashAfter]))),
            (1, Gen.Elements(Answer.Crash, Answer.CrashAfter))
        );

    /// <summary>How commands are made, and made simpler when a run fails; found by FsCheck.</summary>
    public static Arbitrary<DrainCommand> Arbitrary() =>
        Arb.From(
            from verb in Gen.Frequency(
                (10, Gen.Constant(DrainVerb.Write)),
                (2, Gen.Constant(DrainVerb.WriteMany)),
                (8, Gen.Constant(DrainVerb.Queue)),
                (10, Gen.Constant(DrainVerb.Drain)),
                (3, Gen.Constant(DrainVerb.DrainWithFailed)),
                (5, Gen.Constant(DrainVerb.Wait)),
                (1, Gen.Constant(DrainVerb.Restart)),
                (1, Gen.Constant(DrainVerb.Crash)),
                (2, Gen.Constant(DrainVerb.Switch)),
                (2, Gen.Constant(DrainVerb.Retry)),
                (2, Gen.Constant(DrainVerb.Remove)),
                (1, Gen.Constant(DrainVerb.Clear)),
                (1, Gen.Constant(DrainVerb.Network))
            )
            from via in Gen.Choose(0, 2)
            from which in Gen.Choose(0, 1000)
            from limit in Gen.Choose(0, 6)
            from count in Gen.Choose(1, 4)
            from answers in Gen.ArrayOf(OneAnswer, count)
            from during in Gen.Frequency((4, Gen.Constant(-1)), (1, Gen.Choose(0, 1000)))
            select new DrainCommand(verb, via, which, limit, answers, during),
            Simpler
        );

    public override string ToString() =>
        $"({Verb} via {Via}, {Which}, limit {Limit}, {string.Join("+", Answers)}, during {During})";

    private static IEnumerable<DrainCommand> Simpler(DrainCommand command)
    {
        if (command.During >= 0)
        {
            yield return command with
            {
                During = -1,
            };
        }

        if (command.Answers.Length > 1)
        {
            foreach (var answer in command.Answers.Distinct())
            {
                yield return command with
                {
                    Answers = [answer],
                };
            }
        }
        else if (command.Answers[0] is not Answer.Taken)
        {
            yield return command with
            {
                Answers = [Answer.Taken],
            };
        }

        if (command.Via > 1)
        {
            yield return command with
            {
                Via = 1,
            };
        }

        if (command.Which >= Writes.Count)
        {
            yield return command with
            {
                Which = command.Which % Writes.Count,
            };
        }
    }
}

/// <summary>What a <see cref="DrainCommand"/> does.</summary>
public enum DrainVerb
{
    /// <summary>Syncs one entity.</summary>
    Write,

    /// <summary>Syncs several skills in one call.</summary>
    WriteMany,

    /// <summary>Queues without an attempt.</summary>
    Queue,

    /// <summary>Runs a pass over the queue.</summary>
    Drain,

    /// <summary>Runs a pass that takes up what failed.</summary>
    DrainWithFailed,

    /// <summary>Lets time pass.</summary>
    Wait,

    /// <summary>Ends the manager in order and makes another on the same queue.</summary>
    Restart,

    /// <summary>Ends the store like a crash, and makes another manager.</summary>
    Crash,

    /// <summary>Goes over to the other account.</summary>
    Switch,

    /// <summary>Makes failed tasks pending.</summary>
    Retry,

    /// <summary>Removes the tasks of one entity.</summary>
    Remove,

    /// <summary>Removes what waits, or what failed.</summary>
    Clear,

    /// <summary>The machine's network comes back.</summary>
    Network,
}

/// <summary>What the cloud does with a request, or with one item of it while it takes the others.</summary>
public enum Answer
{
    /// <summary>Takes all.</summary>
    Taken,

    /// <summary>Refuses one item, maybe for now.</summary>
    Refused,

    /// <summary>Refuses one item for ever.</summary>
    Invalid,

    /// <summary>Does not say whether it took one item, which it did not.</summary>
    Unconfirmed,

    /// <summary>Says that the item of an add is there already.</summary>
    Exists,

    /// <summary>Refuses any request that holds one item, and does not say which.</summary>
    Poison,

    /// <summary>Is not in reach.</summary>
    Offline,

    /// <summary>Refuses the credential.</summary>
    Unauthorized,

    /// <summary>Asks to slow down, for half a minute.</summary>
    Throttled,

    /// <summary>Takes all, then says that it is out of order.</summary>
    Unavailable,

    /// <summary>The connection is cut before the request is carried out.</summary>
    Cut,

    /// <summary>The connection is cut after the request was carried out.</summary>
    CutAfter,

    /// <summary>The caller cancels while the request is carried out.</summary>
    Cancelled,

    /// <summary>The process dies before the request is carried out.</summary>
    Crash,

    /// <summary>The process dies after the request was carried out.</summary>
    CrashAfter,
}
