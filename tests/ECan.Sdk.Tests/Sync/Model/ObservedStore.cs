using ECan.Sdk.Queue;
using ECan.Sdk.Tests.Queue.Model;

namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>The real store, one call at a time, with the model beside it: each call is done to both, and what it should be is checked.</summary>
internal sealed class ObservedStore(SqliteQueueStore inner, DrainRun run, int owner)
    : DelegatingQueueStore(inner)
{
    private readonly SemaphoreSlim turn = new(1, 1);

    private Findings Findings => run.Findings;

    /// <summary>Ends the store as a crash would; not in the middle of a call.</summary>
    public async Task CrashAsync() =>
        await InTurnAsync(
            async () =>
            {
                await ((SqliteQueueStore)Inner).AbandonAsync();
                return 0;
            },
            _ => { }
        );

    public override ValueTask<IReadOnlyList<EnqueueResult>> EnqueueAsync(
        IReadOnlyList<NewTask> tasks,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            () => base.EnqueueAsync(tasks, CancellationToken.None),
            results =>
            {
                foreach (var (task, result) in tasks.Zip(results))
                {
                    Enqueued(task, result);
                }
            }
        );

    public override ValueTask<IReadOnlyList<StoredTask>> ClaimAsync(
        ClaimRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            () => base.ClaimAsync(request, CancellationToken.None),
            claimed =>
            {
                Findings.Check(
                    (request.Now - run.Now).Duration() < TimeSpan.FromSeconds(5),
                    "A pass takes out what is not due."
                );
                Findings.Equal(
                    Show(run.Model.Claim(request, owner).Select(task => task.Sequence)),
                    Show(claimed.Select(task => task.Sequence)),
                    "The tasks that a pass takes out"
                );
                run.Step.Claimed(claimed);
            }
        );

    public override ValueTask<CompletedTasks> CompleteAsync(
        IReadOnlyList<TaskOutcome> outcomes,
        DateTimeOffset now,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            () => base.CompleteAsync(outcomes, now, CancellationToken.None),
            completed =>
            {
                Findings.Equal(
                    ModelConsequences.Show([.. outcomes.Select(Completed)]),
                    ModelConsequences.Show(completed),
                    "What answers mean for other tasks"
                );
                run.Step.Followed(completed);
            }
        );

    public override ValueTask<int> RecoverAsync(
        DateTimeOffset notBefore,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            () => base.RecoverAsync(notBefore, CancellationToken.None),
            recovered =>
                Findings.Equal(
                    run.Model.Recover(notBefore, other => other != owner),
                    recovered,
                    "The tasks that a crash left"
                )
        );

    public override ValueTask<int> RetryAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            () => base.RetryAsync(filter, CancellationToken.None),
            retried => Findings.Equal(run.Model.Retry(filter), retried, "The tasks to retry")
        );

    public override ValueTask<RemovedTasks> RemoveAsync(
        TaskFilter filter,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            () => base.RemoveAsync(filter, CancellationToken.None),
            removed =>
            {
                Findings.Equal(run.Model.Remove(filter, run.Now), removed, "The tasks to remove");
                run.ForgetRemoved(filter.Scope.Account!);
            }
        );

    private async ValueTask<T> InTurnAsync<T>(Func<ValueTask<T>> call, Action<T> follow)
    {
        await turn.WaitAsync();
        try
        {
            var result = await call();
            lock (run.Model)
            {
                follow(result);
            }

            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    private void Enqueued(NewTask task, EnqueueResult result)
    {
        var version = ModelEntities.VersionOf(task.Payload);
        var entity = $"{task.DataType}:{EntityKey.Parse(task.Key)}";
        Findings.Equal(
            run.Model.Enqueue(
                task.Id ?? result.TaskId,
                task.Scope,
                entity,
                task.Operation,
                $"{version}",
                task.SendNow ? owner : null
            ),
            (result.Disposition, result.TaskId),
            $"How {entity} {version} is taken in"
        );
        run.Accepted(task.Scope.Account!, entity, task.Operation, version);
        run.Step.Enqueued(version, result.Disposition);
    }

    private ModelConsequences Completed(TaskOutcome outcome)
    {
        var task = run
            .Model.InFlight(owner)
            .SingleOrDefault(task => task.Sequence == outcome.Sequence);
        if (task is null)
        {
            Findings.Check(false, $"An outcome for {outcome.Sequence}, which is not on its way.");
            return new();
        }

        _ = run.Cloud.Given.Remove((task.Scope.Account!, task.Entity), out var given);
        CheckOutcome(task, outcome, given);
        run.Step.Completed(task, outcome);
        return run.Model.Complete(outcome, owner);
    }

    // The rows of docs/errors.md that concern the queue.
    private void CheckOutcome(ModelTask task, TaskOutcome outcome, ItemAnswer? given)
    {
        var isLast = task.Refusals + 1 >= DrainRun.MaxRetries;
        var (status, counted) = given?.Answer switch
        {
            Answer.Taken => ((QueuedTaskStatus?)null, false),
            Answer.Refused => (isLast ? QueuedTaskStatus.Failed : QueuedTaskStatus.Pending, true),
            Answer.Unconfirmed => (
                isLast ? QueuedTaskStatus.Failed : QueuedTaskStatus.Unconfirmed,
                true
            ),
            Answer.Invalid or Answer.Poison when !IsReleased(outcome) => (
                QueuedTaskStatus.Failed,
                false
            ),
            Answer.Cut
            or Answer.CutAfter
            or Answer.Cancelled
            or Answer.Crash
            or Answer.CrashAfter => (QueuedTaskStatus.Unconfirmed, false),
            _ => (QueuedTaskStatus.Pending, false),
        };
        Findings.Equal(
            (status, counted, given?.Attempted ?? false),
            (outcome.Status, outcome.Counted, outcome.Attempted),
            $"What becomes of {task} after {given?.Answer}"
        );
        Findings.Equal(
            given?.Answer is Answer.Exists,
            outcome.Becomes is SyncOperation.Update,
            $"Whether {task} goes on as an update"
        );
        Findings.Check(
            outcome.Status is not QueuedTaskStatus.Unconfirmed
                || outcome.NotBefore >= run.Now + DrainRun.Hold,
            $"{task} is unconfirmed and does not rest."
        );
    }

    // The rest of a refused batch goes back when the pass ends before it was sent alone.
    private static bool IsReleased(TaskOutcome outcome) =>
        outcome is { Status: QueuedTaskStatus.Pending, Error: null };

    private static string Show(IEnumerable<long> sequences) => string.Join(", ", sequences);
}
