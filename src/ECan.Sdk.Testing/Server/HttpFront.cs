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
    private readonly RequestDelegate _handle;
    private readonly RefusableListener _listener = new();
    private readonly KestrelServer _server;

    public HttpFront(int port, RequestDelegate handle)
    {
        _handle = handle;
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            AllowSynchronousIO = false,
        };
        options.Limits.MaxRequestBodySize = null;
        options.Listen(System.Net.IPAddress.Loopback, port);
        _server = new KestrelServer(Options.Create(options), _listener, NullLoggerFactory.Instance);
    }

    public int Port => _listener.Port;

    /// <summary>Whether the network was switched off under a request.</summary>
    public bool IsCut(HttpContext context) =>
        _listener.IsCut(context.Features.GetRequiredFeature<IConnectionItemsFeature>().Items);

    public Task StartAsync(CancellationToken cancellationToken) =>
        _server.StartAsync(this, cancellationToken);

    public void SetRefusing(bool refusing) => _listener.SetRefusing(refusing);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) =>
        new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => _handle(context);

    public void DisposeContext(HttpContext context, Exception? exception) { }

    public async ValueTask DisposeAsync()
    {
        // Requests that still wait for a delay or a resolver are not waited for.
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
        await _listener.DisposeAsync().ConfigureAwait(false);
    }
}
