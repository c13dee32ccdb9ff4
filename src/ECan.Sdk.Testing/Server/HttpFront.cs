using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.Testing.Server;

/// <summary>
/// Kestrel without a host around it: a host would listen to the process's signals, read its configuration and log, and none of that is a
/// guest's business.
/// </summary>
internal sealed class HttpFront : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly RequestDelegate handle;
    private readonly RefusableListener listener = new();
    private readonly KestrelServer server;

    public HttpFront(int port, RequestDelegate handle)
    {
        this.handle = handle;
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            AllowSynchronousIO = false,
        };
        options.Limits.MaxRequestBodySize = null;
        options.Listen(System.Net.IPAddress.Loopback, port);
        server = new KestrelServer(Options.Create(options), listener, NullLoggerFactory.Instance);
    }

    public int Port => listener.Port;

    /// <summary>Whether the network was switched off under a request.</summary>
    public bool IsCut(HttpContext context) =>
        listener.IsCut(context.Features.GetRequiredFeature<IConnectionItemsFeature>().Items);

    public Task StartAsync(CancellationToken cancellationToken) =>
        server.StartAsync(this, cancellationToken);

    public void SetRefusing(bool refusing) => listener.SetRefusing(refusing);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) =>
        new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => handle(context);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async ValueTask DisposeAsync()
    {
        // Requests that still wait for a delay or a resolver are not waited for.
        await server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        server.Dispose();
        await listener.DisposeAsync().ConfigureAwait(false);
    }
}
