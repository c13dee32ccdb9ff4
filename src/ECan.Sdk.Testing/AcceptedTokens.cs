using System.Collections.Concurrent;

namespace ECan.Sdk.Testing;

/// <summary>The tokens that the server accepts now. Safe for any number of threads.</summary>
public sealed class AcceptedTokens
{
    private readonly ConcurrentDictionary<string, bool> tokens = new(StringComparer.Ordinal);

    internal AcceptedTokens(IEnumerable<string> tokens)
    {
        foreach (var token in tokens)
        {
            Accept(token);
        }
    }

    /// <summary>Accepts a token from now on.</summary>
    /// <param name="token">The token, without "Bearer ".</param>
    public void Accept(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        tokens[token] = true;
    }

    /// <summary>Refuses a token from now on, as if it had expired.</summary>
    /// <param name="token">The token, without "Bearer ".</param>
    public void Revoke(string token) => tokens.TryRemove(token, out _);

    internal bool Contains(string token) => tokens.ContainsKey(token);
}
