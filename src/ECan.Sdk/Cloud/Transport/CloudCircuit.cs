using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ECan.Sdk.Cloud;

/// <summary>The built pipeline, with what one needs to run a call through it and to close its circuit.</summary>
internal sealed class CloudCircuit(
    ResiliencePipeline<Exchange> pipeline,
    ResiliencePropertyKey<CloudCall> callKey,
    CircuitBreakerManualControl control,
    CircuitBreakerStateProvider state,
    FailureStreak streak
)
{
    /// <summary>Whether requests go through; false while the cloud is known to be out of reach, also while one is let through to see.</summary>
    public bool IsClosed => state.CircuitState is CircuitState.Closed;

    /// <summary>Runs a call; every end of it but the caller's cancellation is an exchange.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<Exchange> RunAsync(
        CloudCall call,
        Func<CloudCall, CancellationToken, Task<Exchange>> attempt,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        var context = ResilienceContextPool.Shared.Get(
            continueOnCapturedContext: false,
            cancellationToken
        );
        try
        {
            context.Properties.Set(callKey, call);
            var outcome = await pipeline
                .ExecuteOutcomeAsync(TryAsync, context, (call, attempt))
                .ConfigureAwait(false);
            if (outcome.Result is { } exchange)
            {
                // What the HTTP stack or a provider says may quote the credential.
                return exchange.Failure is { } failure
                    ? exchange with
                    {
                        Failure = failure with { Message = call.Mask.Apply(failure.Message) },
                    }
                    : exchange;
            }

            return outcome.Exception switch
            {
                TimeoutRejectedException => TransportErrors.TimedOut(
                    limit,
                    call.Unanswered is { Started: true }
                ),
                BrokenCircuitException => TransportErrors.KnownOffline(),
                _ => await Task.FromException<Exchange>(outcome.Exception!).ConfigureAwait(false),
            };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Lets the next request through.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        streak.Reset();
        await control.CloseAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Outcome<Exchange>> TryAsync(
        ResilienceContext context,
        (CloudCall Call, Func<CloudCall, CancellationToken, Task<Exchange>> Attempt) work
    )
    {
        try
        {
            var trying = work.Attempt(work.Call, context.CancellationToken);
            try
            {
                // A provider or a handler of the app may take no notice of the token; who waits for the answer is not held up by it.
                return Outcome.FromResult(
                    await trying.WaitAsync(context.CancellationToken).ConfigureAwait(false)
                );
            }
            catch (OperationCanceledException) when (!trying.IsCompleted)
            {
                _ = LeaveAsync(trying);
                throw;
            }
        }
        catch (Exception exception) // Polly wants outcomes rather than exceptions; the caller throws what is his.
        {
            return Outcome.FromException<Exchange>(exception);
        }
    }

    // Whatever it comes to now, nobody waits for it any more; looking at it keeps it from being reported as overlooked.
    private static async Task LeaveAsync(Task<Exchange> trying) =>
        await ((Task)trying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
