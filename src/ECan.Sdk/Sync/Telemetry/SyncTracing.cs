using System.Diagnostics;
using ECan.Sdk.Cloud;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>The traces: a call of the app, a pass over the queue, a request to the cloud. Null, at no cost, while nobody listens.</summary>
internal static class SyncTracing
{
    public const string CallName = "ecan.sync.call";
    public const string PassName = "ecan.sync.pass";
    public const string RequestName = "ecan.sync.request";

    private static readonly ActivitySource Source = new(ECanSyncTelemetry.ActivitySourceName);

    /// <summary>A call of the app begins; its context is stored with what it queues.</summary>
    public static Activity? Call(IReadOnlyList<AcceptedWrite> writes)
    {
        if (
            !Source.HasListeners()
            || writes.Count == 0
            || Source.StartActivity(CallName, ActivityKind.Producer) is not { } activity
        )
        {
            return null;
        }

        return activity
            .SetTag(TelemetryTags.DataType, writes[0].Definition.DataType)
            .SetTag(TelemetryTags.Operation, OperationNames.Of(writes[0].Operation))
            .SetTag(TelemetryTags.BatchSize, writes.Count);
    }

    /// <summary>What the app is told.</summary>
    public static void Tell(Activity? call, IReadOnlyList<SyncResult> results)
    {
        if (call is null)
        {
            return;
        }

        // The worst of several: one that needs a person is not hidden by forty-nine that do not.
        var worst = results.MaxBy(result => result.Outcome)!;
        call.SetTag(TelemetryTags.Outcome, TelemetryTags.OutcomeOf(worst.Outcome));
        if (worst.Errors is [var error, ..])
        {
            call.SetTag(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(error.Kind));
        }

        if (worst.Outcome is SyncOutcome.Failed)
        {
            call.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>A pass over the queue begins. It belongs to no call: those whose writes it sends are linked from its requests.</summary>
    public static Activity? Pass() => Source.StartActivity(PassName, ActivityKind.Consumer);

    /// <summary>What a pass did.</summary>
    public static void Tell(Activity? pass, QueueSyncReport report)
    {
        if (pass is null)
        {
            return;
        }

        pass.SetTag(TelemetryTags.PassSent, report.Total)
            .SetTag(TelemetryTags.PassSynced, report.Synced)
            .SetTag(TelemetryTags.PassFailed, report.Failed)
            .SetTag(TelemetryTags.PassRemaining, report.Remaining);
        if (report.StoppedBy is { } error)
        {
            pass.SetTag(TelemetryTags.ErrorType, TelemetryTags.ErrorTypeOf(error.Kind));
        }
    }

    /// <summary>A request begins; it is linked to the calls that made its tasks.</summary>
    public static Activity? Request(IReadOnlyList<StoredTask> tasks) =>
        Source.HasListeners()
            ? Source.StartActivity(
                ActivityKind.Client,
                tags:
                [
                    new(TelemetryTags.DataType, tasks[0].DataType),
                    new(TelemetryTags.Operation, OperationNames.Of(tasks[0].Operation)),
                    new(TelemetryTags.BatchSize, tasks.Count),
                ],
                links: Links(tasks),
                name: RequestName
            )
            : null;

    /// <summary>What a request came to.</summary>
    public static void Tell(Activity? request, BatchAnswer answer)
    {
        if (request is not null && TelemetryTags.ErrorTypeOf(answer) is { } error)
        {
            request.SetTag(TelemetryTags.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }
    }

    private static IEnumerable<ActivityLink> Links(IReadOnlyList<StoredTask> tasks)
    {
        // The call that sends at once is the parent already.
        var parent = Activity.Current?.Id;
        foreach (var trace in tasks.Select(task => task.Trace).Distinct(StringComparer.Ordinal))
        {
            if (
                trace is not null
                && trace != parent
                && ActivityContext.TryParse(trace, null, isRemote: true, out var context)
            )
            {
                yield return new(context);
            }
        }
    }
}
