using System.Globalization;
using ECan.Sdk.Queue;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ECan.Sdk.Hosting;

/// <summary>Says how the sync is: bad if a write could not be kept, degraded if one needs a person.</summary>
internal sealed class ECanSyncHealthCheck(
    OfflineSyncManager manager,
    ECanSyncHealthCheckOptions options
) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        QueueTotals? totals;
        try
        {
            totals = await manager.GetTotalsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return new(
                context.Registration.FailureStatus,
                $"The queue cannot be used, so that writes cannot be kept: {exception.Message}",
                exception,
                Data(null)
            );
        }

        return FindProblem(totals) is { } problem
            ? HealthCheckResult.Degraded(problem, data: Data(totals))
            : HealthCheckResult.Healthy("Writes reach the cloud, or wait for it.", Data(totals));
    }

    private string? FindProblem(QueueTotals? totals)
    {
        var failed = totals?.FailedByType.Values.Sum() ?? 0;
        if (failed >= options.DegradedAtFailed)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{failed} task(s) were given up and wait for a person: look at {nameof(OfflineSyncQueue)}.{nameof(OfflineSyncQueue.GetFailedTasksAsync)}."
            );
        }

        if (manager.IsUnauthorized)
        {
            return "The cloud refused the credential; what is queued waits for another one.";
        }

        return manager.OutFor is { } time && time >= options.DegradedAfterOffline
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The cloud has been out of reach for {time:c}; writes are cached."
            )
            : null;
    }

    private Dictionary<string, object> Data(QueueTotals? totals)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["status"] = manager.Status.ToString(),
        };
        if (totals is not null)
        {
            data["pending"] = totals.PendingByType.Values.Sum();
            data["failed"] = totals.FailedByType.Values.Sum();
        }

        return data;
    }
}
