using ECan.Sdk;
using ECan.Sdk.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ECan.Sdk to an app's health checks.</summary>
public static class ECanSyncHealthChecksBuilderExtensions
{
    /// <summary>The name of the health check, unless another is given.</summary>
    public const string DefaultName = "ecan-sync";

    /// <summary>
    /// Adds a health check of the manager that <c>AddECanSync</c> made. Unhealthy: the queue cannot be used, so that a write could be
    /// lost. Degraded: tasks were given up, the credential was refused, or the cloud has been out of reach for
    /// <see cref="ECanSyncHealthCheckOptions.DegradedAfterOffline"/>. Healthy: all else, also offline. Its data are <c>status</c>,
    /// <c>pending</c> and <c>failed</c>, the latter two of all accounts; it never asks the cloud.
    /// </summary>
    /// <param name="builder">The app's health checks.</param>
    /// <param name="configure">Sets what counts as degraded; null for the defaults.</param>
    /// <param name="name">Its name; null for <see cref="DefaultName"/>.</param>
    /// <param name="failureStatus">What is reported instead of <see cref="HealthStatus.Unhealthy"/>; null for that.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="configure"/> set a negative time, or a number below 1.</exception>
    public static IHealthChecksBuilder AddECanSync(
        this IHealthChecksBuilder builder,
        Action<ECanSyncHealthCheckOptions>? configure = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new ECanSyncHealthCheckOptions();
        configure?.Invoke(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(
            options.DegradedAfterOffline,
            TimeSpan.Zero,
            nameof(configure)
        );
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DegradedAtFailed, 1, nameof(configure));
        return builder.Add(
            new(
                name ?? DefaultName,
                provider => new ECanSyncHealthCheck(
                    provider.GetRequiredService<OfflineSyncManager>(),
                    options
                ),
                failureStatus,
                tags
            )
        );
    }
}
