using ECan.Sdk.Cloud;

namespace ECan.Sdk;

/// <summary>Gives the headers that authorize a request to AppSync. Called for each request, from any thread.</summary>
/// <remarks>
/// When the service refuses a credential (401), it is asked once more with <see cref="AuthorizationRequest.RejectedToken"/> set.
/// If that gives another credential, the request is sent again; if not, or if that one is refused too, tasks wait for a new one.
/// </remarks>
public abstract class AppSyncAuthorization
{
    /// <summary>Gives the headers for one request.</summary>
    /// <param name="request">The request to be authorized.</param>
    /// <param name="cancellationToken">Cancels fetching a token.</param>
    public abstract ValueTask<IReadOnlyDictionary<string, string>> GetHeadersAsync(
        AuthorizationRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>Authorizes with an API key (mode <c>API_KEY</c>).</summary>
    /// <param name="apiKey">The key, such as <c>da2-...</c>.</param>
    /// <exception cref="ArgumentException">The key is empty or cannot be a header's value.</exception>
    public static AppSyncAuthorization ApiKey(string apiKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        if (!HeaderValue.IsValid(apiKey))
        {
            throw new ArgumentException(HeaderValue.Problem("API key"), nameof(apiKey));
        }

        return new ApiKeyAuthorization(apiKey);
    }

    /// <summary>Authorizes with a token of a Cognito user pool (mode <c>AMAZON_COGNITO_USER_POOLS</c>).</summary>
    /// <param name="getToken">Gives the current token; called for each request, so it should cache. After a 401 it is called once more.</param>
    public static AppSyncAuthorization CognitoUserPools(
        Func<CancellationToken, ValueTask<string>> getToken
    ) => new TokenAuthorization("Cognito user pools", IgnoringTheRequest(getToken));

    /// <summary>Authorizes with a token of a Cognito user pool (mode <c>AMAZON_COGNITO_USER_POOLS</c>).</summary>
    /// <param name="getToken">Gives a token of the account asked for; another one than the rejected token, if there is one.</param>
    public static AppSyncAuthorization CognitoUserPools(
        Func<TokenRequest, CancellationToken, ValueTask<string>> getToken
    ) => new TokenAuthorization("Cognito user pools", getToken);

    /// <summary>Authorizes with a token of an OpenID Connect provider (mode <c>OPENID_CONNECT</c>).</summary>
    /// <inheritdoc cref="CognitoUserPools(Func{CancellationToken, ValueTask{string}})" path="/param"/>
    public static AppSyncAuthorization OpenIdConnect(
        Func<CancellationToken, ValueTask<string>> getToken
    ) => new TokenAuthorization("OpenID Connect", IgnoringTheRequest(getToken));

    /// <summary>Authorizes with a token of an OpenID Connect provider (mode <c>OPENID_CONNECT</c>).</summary>
    /// <inheritdoc cref="CognitoUserPools(Func{TokenRequest, CancellationToken, ValueTask{string}})" path="/param"/>
    public static AppSyncAuthorization OpenIdConnect(
        Func<TokenRequest, CancellationToken, ValueTask<string>> getToken
    ) => new TokenAuthorization("OpenID Connect", getToken);

    /// <summary>Authorizes with a token that a Lambda authorizer judges (mode <c>AWS_LAMBDA</c>); it is sent as it is.</summary>
    /// <inheritdoc cref="CognitoUserPools(Func{CancellationToken, ValueTask{string}})" path="/param"/>
    public static AppSyncAuthorization Lambda(
        Func<CancellationToken, ValueTask<string>> getToken
    ) => new TokenAuthorization("Lambda", IgnoringTheRequest(getToken));

    /// <summary>Authorizes with a token that a Lambda authorizer judges (mode <c>AWS_LAMBDA</c>); it is sent as it is.</summary>
    /// <inheritdoc cref="CognitoUserPools(Func{TokenRequest, CancellationToken, ValueTask{string}})" path="/param"/>
    public static AppSyncAuthorization Lambda(
        Func<TokenRequest, CancellationToken, ValueTask<string>> getToken
    ) => new TokenAuthorization("Lambda", getToken);

    private static Func<TokenRequest, CancellationToken, ValueTask<string>> IgnoringTheRequest(
        Func<CancellationToken, ValueTask<string>> getToken
    )
    {
        ArgumentNullException.ThrowIfNull(getToken);
        return (_, cancellationToken) => getToken(cancellationToken);
    }
}
