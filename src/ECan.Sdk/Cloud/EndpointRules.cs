namespace ECan.Sdk.Cloud;

/// <summary>Where credentials and data may be sent.</summary>
internal static class EndpointRules
{
    /// <summary>What is wrong with an endpoint, as a sentence; null if nothing is.</summary>
    public static string? FindProblem(Uri? endpoint)
    {
        if (endpoint is null)
        {
            return "is required: the https address of the GraphQL endpoint.";
        }

        if (!endpoint.IsAbsoluteUri)
        {
            return $"'{endpoint}' is not an absolute address.";
        }

        if (endpoint.UserInfo.Length > 0)
        {
            return "must not hold a user name or password.";
        }

        if (endpoint.Scheme == Uri.UriSchemeHttps)
        {
            return null;
        }

        if (endpoint.Scheme == Uri.UriSchemeHttp)
        {
            return endpoint.IsLoopback
                ? null
                : $"'{endpoint}' would send credentials and data unencrypted; use https (http is for loopback only).";
        }

        return $"'{endpoint}' must begin with https.";
    }
}
