using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ECan.Sdk.Cloud;

/// <summary>
/// The way of a request: retry, circuit breaker, time limit, from the outside in. Attempts and pauses share one budget of time.
/// </summary>
internal static class CloudPipeline
{
    /// <summary>The pause before the second attempt, before jitter.</summary>
    public static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the circuit stays open the first time, before jitter; doubles with each probe that fails.</summary>
    public static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(1);

    private const int FailuresToOpen = 2;
    private const int MaxAttempts = 2;

    private static readonly ResiliencePropertyKey<CloudCall> Call = new("ECan.Sdk.Call");

    public static CloudCircuit Create(CloudPipelineOptions options)
    {
        var control = new CircuitBreakerManualControl();
        var state = new CircuitBreakerStateProvider();
        var streak = new FailureStreak(FailuresToOpen);
        var pipeline = new ResiliencePipelineBuilder<Exchange>
        {
            Name = "ECan.Sdk",
            TimeProvider = options.TimeProvider,
        }
            .AddRetry(Retry(options, state))
            .AddCircuitBreaker(Breaker(options, control, state, streak))
            .AddTimeout(
                new TimeoutStrategyOptions
                {
                    TimeoutGenerator = args =>
                        new(
                            // Zero would mean no limit at all.
                            Max(
                                args.Context.Properties.GetValue(Call, null!).Remaining,
                                TimeSpan.FromMilliseconds(1)
                            )
                        ),
                }
            )
            .Build();
        return new CloudCircuit(pipeline, Call, control, state, streak);
    }

    private static RetryStrategyOptions<Exchange> Retry(
        CloudPipelineOptions options,
        CircuitBreakerStateProvider state
    ) =>
        new()
        {
            MaxRetryAttempts = MaxAttempts - 1,
            Delay = RetryPause,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = options.NextRandom,
            ShouldHandle = args =>
                new(
                    state.CircuitState is CircuitState.Closed
                        && args.Outcome.Result is { } exchange
                        && PauseAfter(exchange) is { } pause
                        && pause < args.Context.Properties.GetValue(Call, null!).Remaining
                ),
            DelayGenerator = args => new(args.Outcome.Result?.Answer?.RetryAfter),
            OnRetry = args =>
            {
                options.OnRetry(args.RetryDelay);
                return default;
            },
        };

    private static CircuitBreakerStrategyOptions<Exchange> Breaker(
        CloudPipelineOptions options,
        CircuitBreakerManualControl control,
        CircuitBreakerStateProvider state,
        FailureStreak streak
    ) =>
        new()
        {
            // The streak decides (see there): any share of failures will do, within a window that is never too short.
            FailureRatio = double.Epsilon,
            MinimumThroughput = FailuresToOpen,
            SamplingDuration = TimeSpan.FromHours(1),
            ShouldHandle = args =>
                new(
                    args.Outcome.Exception is OperationCanceledException
                        // The caller gave up: that proves nothing, so a probe counts as failed and all else as not seen.
                        ? state.CircuitState is CircuitState.HalfOpen
                        : streak.Note(
                            args.Outcome.Exception is TimeoutRejectedException
                                || args.Outcome.Result is { IsUnreachable: true }
                        )
                ),
            BreakDurationGenerator = args =>
                new(BreakFor(args.HalfOpenAttempts, options.LongestBreak, options.NextRandom())),
            OnOpened = args =>
            {
                options.OnOpened(args.BreakDuration);
                return default;
            },
            ManualControl = control,
            StateProvider = state,
        };

    /// <summary>How long to wait before a request may be sent again at once; null if it may not.</summary>
    private static TimeSpan? PauseAfter(Exchange exchange) =>
        exchange.NothingSent ? RetryPause * 2
        : exchange.Answer is { Status: 429 or 503, RetryAfter: { } wait } ? wait
        : null;

    /// <summary>1 s, 2 s, 4 s ... give or take a fifth, up to the interval of the timer.</summary>
    internal static TimeSpan BreakFor(int failedProbes, TimeSpan longest, double random)
    {
        var doubled = FirstBreak * Math.Pow(2, Math.Min(failedProbes, 30));
        var jittered = doubled * (0.8 + (0.4 * random));
        return jittered < longest ? jittered : longest;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
