using Microsoft.AspNetCore.Http;

namespace ECan.Sdk.Testing.Server;

/// <summary>Checks API key and token as AppSync does: at the door, with 401.</summary>
internal sealed class Authorizer(
    string? apiKey,
    AcceptedTokens tokens,
    Func<string, bool>? acceptToken
)
{
    private const string Scheme = "Bearer ";

    /// <summary>The refusal; null if the request may go on.</summary>
    public AppSyncAnswer? Check(IHeaderDictionary headers)
    {
        var key = headers["x-api-key"].ToString();
        var token = headers.Authorization.ToString();
        if (token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            token = token[Scheme.Length..];
        }

        if (key.Length == 0 && token.Length == 0)
        {
            return Refuse("Valid authorization header not provided.");
        }

        return Accepts(key, token) ? null : Refuse("You are not authorized to make this call.");
    }

    private bool Accepts(string key, string token) =>
        (key.Length > 0 && string.Equals(key, apiKey, StringComparison.Ordinal))
        || (token.Length > 0 && (tokens.Contains(token) || acceptToken?.Invoke(token) == true));

    private static AppSyncAnswer Refuse(string message) =>
        AppSyncAnswer.Refused(401, "UnauthorizedException", message);
}
