using System.Globalization;
using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Sends tasks of one data type and operation, halving a refused batch until the item that spoils it stands alone. Never throws.</summary>
internal sealed class BatchSender(
    ICloudClient client,
    EntityCatalog catalog,
    SyncSettings settings,
    TimeProvider clock,
    SyncMetrics metrics,
    ILogger logger
)
{
    /// <summary>Sends the tasks and tells of each answered request.</summary>
    /// <param name="scope">For whom.</param>
    /// <param name="tasks">Tasks in flight, of one data type and operation.</param>
    /// <param name="answered">Gets each task exactly once, in the parts in which requests were answered.</param>
    /// <param name="mayGoOn">Asked before each request; what is then left goes back to the queue.</param>
    /// <param name="cancellationToken">Breaks off the request under way.</param>
    public async Task SendAsync(
        CapturedScope scope,
        IReadOnlyList<StoredTask> tasks,
        Func<IReadOnlyList<SentTask>, Task> answered,
        Func<bool> mayGoOn,
        CancellationToken cancellationToken
    )
    {
        foreach (var part in SuspectParts.Of(tasks))
        {
            await SendPartAsync(scope, part, answered, mayGoOn, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task SendPartAsync(
        CapturedScope scope,
        IReadOnlyList<StoredTask> tasks,
        Func<IReadOnlyList<SentTask>, Task> answered,
        Func<bool> mayGoOn,
        CancellationToken cancellationToken
    )
    {
        var parts = new Stack<IReadOnlyList<StoredTask>>([tasks]);
        var refused = false;
        while (parts.TryPop(out var part))
        {
            if (cancellationToken.IsCancellationRequested || !mayGoOn())
            {
                await TellAsync(answered, Release(part, refused)).ConfigureAwait(false);
                continue;
            }

            var (answer, brokenOff) = await RequestAsync(scope, part, refused, cancellationToken)
                .ConfigureAwait(false);
            if (answer.Bisect && part.Count > 1)
            {
                refused |= answer.Items.Any(item => item.Attempted);
                var half = part.Count / 2;
                SyncLog.BatchHalved(logger, part[0].DataType, part.Count);
                parts.Push([.. part.Skip(half)]);
                parts.Push([.. part.Take(half)]);
                continue;
            }

            await TellAsync(answered, Judge(part, answer, brokenOff, refused))
                .ConfigureAwait(false);
        }
    }

    // What throws here must not keep the other parts from being written down.
    private async Task TellAsync(Func<IReadOnlyList<SentTask>, Task> answered, List<SentTask> part)
    {
        try
        {
            await answered(part).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            SyncLog.TellThrew(logger, exception);
        }
    }

    // Who was in a batch that was refused counts as attempted, whatever becomes of the half: the cloud may have taken a part of it.
    private List<SentTask> Judge(
        IReadOnlyList<StoredTask> part,
        BatchAnswer answer,
        bool brokenOff,
        bool refusedBefore
    )
    {
        var now = clock.GetUtcNow();
        var sent = new List<SentTask>(part.Count);
        for (var i = 0; i < part.Count; i++)
        {
            var verdict = i < answer.Items.Count ? answer.Items[i] : Unnamed;
            verdict = verdict with { Attempted = verdict.Attempted || refusedBefore };
            var outcome = OutcomePolicy.Decide(verdict, part[i], settings, now, answer.RetryAfter);
            sent.Add(new(part[i], verdict, outcome) { BrokenOff = brokenOff });
        }

        return sent;
    }

    private async Task<(BatchAnswer Answer, bool BrokenOff)> RequestAsync(
        CapturedScope scope,
        IReadOnlyList<StoredTask> part,
        bool refusedBefore,
        CancellationToken cancellationToken
    )
    {
        var first = part[0];
        if (
            !catalog.TryGet(first.DataType, out var definition)
            || definition.Find(first.Operation) is null
        )
        {
            return (Same(part, NoOperation(first), attempted: false), false);
        }

        using var activity = SyncTracing.Request(part);
        var begun = clock.GetTimestamp();
        var (answer, brokenOff) = await RequestAsync(
                scope,
                part,
                definition,
                refusedBefore,
                cancellationToken
            )
            .ConfigureAwait(false);
        SyncTracing.Tell(activity, answer);
        metrics.Requested(
            first.DataType,
            first.Operation,
            part.Count,
            answer,
            clock.GetElapsedTime(begun)
        );
        return (answer, brokenOff);
    }

    private async Task<(BatchAnswer Answer, bool BrokenOff)> RequestAsync(
        CapturedScope scope,
        IReadOnlyList<StoredTask> part,
        SyncEntityDefinition definition,
        bool refusedBefore,
        CancellationToken cancellationToken
    )
    {
        var first = part[0];
        try
        {
            var batch = new MutationBatch
            {
                Entity = definition,
                Operation = first.Operation,
                Items =
                [
                    .. part.Select(task => new MutationItem(
                        EntityKey.Parse(task.Key),
                        task.Payload,
                        task.Attempts > 0 || refusedBefore
                    )
                    {
                        Version = task.ServerVersion,
                    }),
                ],
                Account = scope.Scope.Account,
                Authorization = scope.Authorization,
            };
            return (await client.SendAsync(batch, cancellationToken).ConfigureAwait(false), false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (Same(part, BrokenOffError), true);
        }
        catch (CloudMappingException exception)
        {
            var error = new SyncError(SyncErrorKind.Mapping, exception.Message);
            return (Same(part, error, attempted: false) with { Bisect = true }, false);
        }
        catch (Exception exception)
        {
            // A rule or a credential provider of the app threw. Nobody knows how far the request came; it is counted, so that it comes to an end.
            SyncLog.SendThrew(logger, exception, first.DataType, part.Count);
            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"Sending failed: {exception.GetType().Name}: {exception.Message}"
            );
            return (Same(part, new(SyncErrorKind.Unconfirmed, words)), false);
        }
    }

    private static List<SentTask> Release(IReadOnlyList<StoredTask> part, bool attempted) =>
        [
            .. part.Select(task => new SentTask(
                task,
                new() { Error = BrokenOffError, Attempted = attempted },
                OutcomePolicy.Release(task, attempted)
            )
            {
                BrokenOff = true,
            }),
        ];

    private static BatchAnswer Same(
        IReadOnlyList<StoredTask> part,
        SyncError error,
        bool attempted = true
    ) =>
        new()
        {
            Items =
            [
                .. Enumerable.Repeat(
                    new ItemVerdict { Error = error, Attempted = attempted },
                    part.Count
                ),
            ],
        };

    private static SyncError NoOperation(StoredTask task) =>
        new(
            SyncErrorKind.Mapping,
            $"This build has no {OperationNames.Of(task.Operation)} for '{task.DataType}': the cloud's schema or the mapping changed after the task was queued. Retry it with a version that has it, or remove it."
        );

    private static readonly SyncError BrokenOffError = new(
        SyncErrorKind.OutcomeUnknown,
        "Sending was broken off from this side before an answer came."
    );

    private static readonly ItemVerdict Unnamed = new()
    {
        Error = new(SyncErrorKind.Unconfirmed, "The answer does not speak of this item."),
    };
}
