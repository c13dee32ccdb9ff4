namespace ECan.Sdk;

/// <summary>Gives the headers that authorize a request to AppSync. Called for each request, from any thread.</summary>
public abstract class AppSyncAuthorization
{
    /// <summary>Gives the headers for one request.</summary>
    /// <param name="request">The request to be authorized.</param>
    /// <param name="cancellationToken">Cancels fetching a token.</param>
    public abstract ValueTask<IReadOnlyDictionary<string, string>> GetHeadersAsync(
        AuthorizationRequest request,
        CancellationToken cancellationToken
    );
}
