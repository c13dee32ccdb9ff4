namespace ECan.Sdk.Hosting;

/// <summary>Makes what requests are sent with.</summary>
internal static class SyncHttp
{
    /// <summary>
    /// Follows no redirect, because it would carry the credential to another host; renews its connections, so that a changed DNS entry
    /// is found; keeps no cookies.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };

    /// <summary>A client for a manager without a container; its limit is <see cref="OfflineSyncOptions.RequestTimeout"/>.</summary>
    public static HttpClient CreateClient() =>
        new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
}
