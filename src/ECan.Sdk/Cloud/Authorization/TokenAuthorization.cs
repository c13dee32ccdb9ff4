namespace ECan.Sdk.Cloud;

/// <summary>A token from a function of the app's, sent as it is in the Authorization header.</summary>
internal sealed class TokenAuthorization(
    string mode,
    Func<TokenRequest, CancellationToken, ValueTask<string>> getToken
) : AppSyncAuthorization
{
    private readonly TokenSource source = new(
        getToken ?? throw new ArgumentNullException(nameof(getToken))
    );

    public override async ValueTask<IReadOnlyDictionary<string, string>> GetHeadersAsync(
        AuthorizationRequest request,
        CancellationToken cancellationToken
    )
    {
        var token = request.RejectedToken is { } rejected
            ? await source
                .RefreshAsync(request.Account, rejected, cancellationToken)
                .ConfigureAwait(false)
            : await source.GetAsync(request.Account, cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(token))
        {
            throw new CredentialException("The token provider gave no token.");
        }

        if (!HeaderValue.IsValid(token))
        {
            throw new CredentialException(HeaderValue.Problem("token"));
        }

        return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [CredentialHeaders.Authorization] = token,
        };
    }

    public override string ToString() => $"AppSync authorization: {mode}";
}
