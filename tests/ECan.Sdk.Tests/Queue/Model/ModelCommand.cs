using FsCheck;
using FsCheck.Fluent;

namespace ECan.Sdk.Tests.Queue.Model;

/// <summary>One step of a random run; the numbers are taken modulo what there is.</summary>
public sealed record ModelCommand(ModelVerb Verb, int Store, int Scope, int Which, int How)
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
                (20, Gen.Constant(ModelVerb.Write)),
                (8, Gen.Constant(ModelVerb.WriteNow)),
                (2, Gen.Constant(ModelVerb.Import)),
                (12, Gen.Constant(ModelVerb.Claim)),
                (20, Gen.Constant(ModelVerb.Complete)),
                (4, Gen.Constant(ModelVerb.Wait)),
                (2, Gen.Constant(ModelVerb.Crash)),
                (2, Gen.Constant(ModelVerb.Recover)),
                (2, Gen.Constant(ModelVerb.Retry)),
                (2, Gen.Constant(ModelVerb.Remove)),
                (1, Gen.Constant(ModelVerb.Adopt))
            )
            from store in Gen.Choose(0, 1)
            from scope in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)))
            from which in Gen.Choose(0, 1000)
            from how in Gen.Choose(0, 1000)
            select new ModelCommand(verb, store, scope, which, how)
        );
}

/// <summary>What a <see cref="ModelCommand"/> does.</summary>
public enum ModelVerb
{
    /// <summary>Queues a write.</summary>
    Write,

    /// <summary>Queues a write that is sent at once if it may.</summary>
    WriteNow,

    /// <summary>Takes tasks of another queue in, some of them failed, some there already.</summary>
    Import,

    /// <summary>Claims a batch.</summary>
    Claim,

    /// <summary>Answers for a task in flight, now and then through the store that does not send it.</summary>
    Complete,

    /// <summary>Lets time pass.</summary>
    Wait,

    /// <summary>Ends a store like a crash and opens it again.</summary>
    Crash,

    /// <summary>Takes over what crashed stores left.</summary>
    Recover,

    /// <summary>Retries what failed: all, of one data type, or one task.</summary>
    Retry,

    /// <summary>Removes what waits or what failed: of one entity, of one data type, or one task.</summary>
    Remove,

    /// <summary>Moves what waits in one scope to the other.</summary>
    Adopt,
}
