using System.Net;

namespace ECan.Sdk.Cloud;

/// <summary>How the SDK's own HTTP clients are set up.</summary>
internal static class CloudHttp
{
    /// <summary>The name of the client that a container's factory makes.</summary>
    public const string ClientName = "ECan.Sdk";

    /// <summary>A handler that never carries a credential elsewhere (no redirects, no cookies) and follows changes of the DNS.</summary>
    public static SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
        };

    /// <summary>Sets up a client: HTTP/2 where the service has it, and no time limit of its own.</summary>
    public static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestVersion = HttpVersion.Version20;
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
    }

    /// <summary>A client of the SDK's own.</summary>
    public static HttpClient CreateClient()
    {
        var client = new HttpClient(CreateHandler(), disposeHandler: true);
        Configure(client);
        return client;
    }
}
