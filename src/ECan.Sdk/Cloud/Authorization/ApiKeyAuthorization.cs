namespace ECan.Sdk.Cloud;

/// <summary>The same key for every request; there is no other to fall back on.</summary>
internal sealed class ApiKeyAuthorization(string apiKey) : AppSyncAuthorization
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase)
    {
        [CredentialHeaders.ApiKey] = apiKey,
    };

    public override ValueTask<IReadOnlyDictionary<string, string>> GetHeadersAsync(
        AuthorizationRequest request,
        CancellationToken cancellationToken
    ) => new(headers);

    public override string ToString() => "AppSync authorization: API key";
}
