namespace ECan.Sdk.Cloud;

/// <summary>
/// Asks the app's function for tokens. Requests that find at the same time that their token was refused ask it once, together,
/// and one that finds it a little later gets what the others got.
/// </summary>
internal sealed class TokenSource(Func<TokenRequest, CancellationToken, ValueTask<string>> getToken)
{
    // A server may have many accounts; what was refreshed is only a short cut, so it may be forgotten at any time.
    private const int MaxRemembered = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<TokenRequest, Flight> flights = [];
    private readonly Dictionary<string, (string Rejected, string Token)> refreshed = [];

    /// <summary>The current token of an account.</summary>
    public async ValueTask<string> GetAsync(string? account, CancellationToken cancellationToken)
    {
        var pending = getToken(new TokenRequest(account, RejectedToken: null), cancellationToken);
        var token = pending.IsCompletedSuccessfully
            ? await pending.ConfigureAwait(false)
            : await pending.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);

        lock (gate)
        {
            // The function still gives the token that was refused: what was learnt from it then may have aged as well.
            if (
                refreshed.TryGetValue(account ?? "", out var last)
                && string.Equals(last.Rejected, token, StringComparison.Ordinal)
            )
            {
                refreshed.Remove(account ?? "");
            }
        }

        return token;
    }

    /// <summary>Another token in place of one that the service refused; may be the same again.</summary>
    public async ValueTask<string> RefreshAsync(
        string? account,
        string rejected,
        CancellationToken cancellationToken
    )
    {
        var request = new TokenRequest(account, rejected);
        var isFirst = false;
        Flight? flight;
        lock (gate)
        {
            if (
                refreshed.TryGetValue(account ?? "", out var last)
                && string.Equals(last.Rejected, rejected, StringComparison.Ordinal)
            )
            {
                return last.Token;
            }

            if (!flights.TryGetValue(request, out flight))
            {
                flights[request] = flight = new Flight();
                isFirst = true;
            }

            flight.Waiting++;
        }

        if (isFirst)
        {
            _ = FlyAsync(request, flight);
        }

        try
        {
            return await flight.Token.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await LeaveAsync(request, flight).ConfigureAwait(false);
        }
    }

    private async Task FlyAsync(TokenRequest request, Flight flight)
    {
        try
        {
            var token = await getToken(request, flight.Cancellation.Token).ConfigureAwait(false);
            Land(request, flight, token);
            flight.Token.TrySetResult(token);
        }
        catch (OperationCanceledException) when (flight.Cancellation.IsCancellationRequested)
        {
            flight.Token.TrySetCanceled(flight.Cancellation.Token);
        }
        catch (Exception exception) // Whatever the app's function throws is for those who wait to hear.
        {
            Land(request, flight, token: null);
            flight.Token.TrySetException(exception);
            // Those who wait may all have left; then nobody else looks at it.
            _ = flight.Token.Task.Exception;
        }
    }

    private void Land(TokenRequest request, Flight flight, string? token)
    {
        lock (gate)
        {
            Remove(request, flight);
            if (
                !string.IsNullOrWhiteSpace(token)
                && !string.Equals(token, request.RejectedToken, StringComparison.Ordinal)
            )
            {
                if (refreshed.Count >= MaxRemembered)
                {
                    refreshed.Clear();
                }

                refreshed[request.Account ?? ""] = (request.RejectedToken!, token);
            }
        }
    }

    private async ValueTask LeaveAsync(TokenRequest request, Flight flight)
    {
        lock (gate)
        {
            if (--flight.Waiting > 0 || flight.Token.Task.IsCompleted)
            {
                return;
            }

            Remove(request, flight);
        }

        // The last one has lost patience: the next request starts anew, even if the function ignores this.
        await flight.Cancellation.CancelAsync().ConfigureAwait(false);
    }

    private void Remove(TokenRequest request, Flight flight)
    {
        if (flights.TryGetValue(request, out var current) && ReferenceEquals(current, flight))
        {
            flights.Remove(request);
        }
    }

    // The source of cancellation has neither timer nor handle, so there is nothing to dispose.
    private sealed class Flight
    {
        public TaskCompletionSource<string> Token { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Cancellation { get; } = new();

        public int Waiting { get; set; }
    }
}
