using System.Text.RegularExpressions;

namespace ECan.Sdk.Cloud;

/// <summary>
/// Takes credentials out of texts that come from outside (a service may quote the header it refuses, a provider the token it
/// could not read): those that were sent by value, others by their look. For the course of one call, by one thread at a time.
/// </summary>
internal sealed partial class SecretMask
{
    private const string Hidden = "***";
    private const int TimeLimit = 1000;

    private readonly List<string> secrets = [];

    /// <summary>Notes the credentials of a request that goes out.</summary>
    public void Add(IReadOnlyDictionary<string, string> headers)
    {
        foreach (var value in CredentialHeaders.All(headers))
        {
            Add(value);
            foreach (var part in value.Split([' ', ',', '='], StringSplitOptions.TrimEntries))
            {
                // Of "Bearer x" the x alone is secret too; "AWS4-HMAC-SHA256" and its like are not.
                if (part.Length >= 20)
                {
                    Add(part);
                }
            }
        }
    }

    /// <summary>The text without credentials.</summary>
    public string Apply(string text)
    {
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        return Looks().Replace(text, Hidden);
    }

    private void Add(string secret)
    {
        if (secret.Length > 0 && !secrets.Contains(secret))
        {
            secrets.Add(secret);
            // The longest first: one may be a part of another.
            secrets.Sort((a, b) => b.Length.CompareTo(a.Length));
        }
    }

    // A JSON web token, an AppSync API key, what follows "Bearer".
    [GeneratedRegex(
        @"\beyJ[\w-]{8,}(\.[\w-]*){0,4}|\bda2-\w{20,}|(?<=\bbearer\s+)[\w.~+/=-]{8,}",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        TimeLimit
    )]
    private static partial Regex Looks();
}
