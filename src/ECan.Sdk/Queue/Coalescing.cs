using System.Runtime.InteropServices;
using static ECan.Sdk.QueuedTaskStatus;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Queue;

/// <summary>
/// What becomes of a write to an entity that still has an unfinished task: the queue keeps what the cloud still has to learn.
/// A pure function; a store calls it inside the transaction that takes the write in.
/// </summary>
internal static class Coalescing
{
    /// <param name="status">Where the last unfinished task of the entity stands.</param>
    /// <param name="queued">The operation of that task.</param>
    /// <param name="cloudMayKnow">Whether the cloud may hold the entity: that task was sent, or an earlier one was.</param>
    /// <param name="incoming">The operation of the write that comes in.</param>
    public static CoalescingStep Decide(
        QueuedTaskStatus status,
        SyncOperation queued,
        bool cloudMayKnow,
        SyncOperation incoming
    ) =>
        (status, queued, incoming) switch
        {
            // What is or may be on its way is never changed.
            (InFlight or Unconfirmed, _, _) => CoalescingStep.Append,

            // Pending and failed tasks take the newer data; a failed one becomes pending by it.
            (_, Add, Add or Update) => CoalescingStep.Replace(Add),
            (_, Add, Delete) when cloudMayKnow => CoalescingStep.Replace(Delete),
            (_, Add, Delete) => CoalescingStep.Cancel,

            (_, Update, Add or Update) => CoalescingStep.Replace(Update),
            (_, Update, Delete) => CoalescingStep.Replace(Delete),

            // The entity comes back after it is gone: two things for the cloud to learn.
            (_, Delete, Add or Update) => CoalescingStep.Append,
            (_, Delete, Delete) => CoalescingStep.Replace(Delete),

            _ => throw new ArgumentOutOfRangeException(
                nameof(incoming),
                $"{status}: {queued} + {incoming}",
                "Unknown status or operation."
            ),
        };
}

/// <summary>What <see cref="Coalescing"/> decided.</summary>
/// <param name="Kind">What happens to the task that is queued.</param>
/// <param name="Operation">What it does from now on, when it takes the write in.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CoalescingStep(CoalescingKind Kind, SyncOperation Operation)
{
    /// <summary>The write becomes a task of its own behind the queued one.</summary>
    public static CoalescingStep Append => new(CoalescingKind.Append, default);

    /// <summary>Both go: the cloud has nothing to learn.</summary>
    public static CoalescingStep Cancel => new(CoalescingKind.Cancel, default);

    /// <summary>The queued task takes the data of the write, and this operation.</summary>
    public static CoalescingStep Replace(SyncOperation operation) =>
        new(CoalescingKind.Replace, operation);
}

/// <summary>The three things that can happen to a queued task when another write to its entity comes in.</summary>
internal enum CoalescingKind
{
    /// <inheritdoc cref="CoalescingStep.Append"/>
    Append,

    /// <inheritdoc cref="CoalescingStep.Replace"/>
    Replace,

    /// <inheritdoc cref="CoalescingStep.Cancel"/>
    Cancel,
}
