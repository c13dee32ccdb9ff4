using FsCheck;
using FsCheck.Fluent;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>One step of a random run; the numbers are taken modulo what there is.</summary>
public sealed record ModelCommand(ModelVerb Verb, int Which, int How)
{
    /// <summary>
    /// The entities and what is written to them. Agents are never deleted and skills never added, so that no circle of waits can
    /// arise, whose resolution the model does not know.
    /// </summary>
    internal static IReadOnlyList<(string Entity, SyncOperation Operation)> Writes { get; } =
    [
        .. from number in new[] { "1", "2" }
        from write in new[]
        {
            ("agent:", SyncOperation.Add),
            ("agent:", SyncOperation.Update),
            ("skill:", SyncOperation.Update),
            ("skill:", SyncOperation.Delete),
            ("agent_skill:", SyncOperation.Add),
            ("agent_skill:", SyncOperation.Update),
            ("agent_skill:", SyncOperation.Delete),
        }
        select (write.Item1 + number, write.Item2),
    ];

    /// <summary>How commands are made; found by FsCheck.</summary>
    public static Arbitrary<ModelCommand> Arbitrary() =>
        Arb.From(
            from verb in Gen.Frequency(
                (10, Gen.Constant(ModelVerb.Write)),
                (4, Gen.Constant(ModelVerb.WriteNow)),
                (6, Gen.Constant(ModelVerb.Claim)),
                (10, Gen.Constant(ModelVerb.Complete)),
                (2, Gen.Constant(ModelVerb.Wait)),
                (1, Gen.Constant(ModelVerb.Crash)),
                (1, Gen.Constant(ModelVerb.Retry)),
                (1, Gen.Constant(ModelVerb.Remove))
            )
            from which in Gen.Choose(0, 1000)
            from how in Gen.Choose(0, 1000)
            select new ModelCommand(verb, which, how)
        );
}

/// <summary>What a <see cref="ModelCommand"/> does.</summary>
public enum ModelVerb
{
    /// <summary>Queues a write.</summary>
    Write,

    /// <summary>Queues a write that is sent at once if it may.</summary>
    WriteNow,

    /// <summary>Claims a batch.</summary>
    Claim,

    /// <summary>Answers for a task in flight.</summary>
    Complete,

    /// <summary>Lets time pass.</summary>
    Wait,

    /// <summary>Ends the store like a crash, opens it again and recovers.</summary>
    Crash,

    /// <summary>Retries all that failed.</summary>
    Retry,

    /// <summary>Removes what waits of one entity.</summary>
    Remove,
}
