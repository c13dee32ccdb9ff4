using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>
/// A server on loopback that reads each request, waits, and answers with the same body: that every skill was added. It runs none
/// of the work that it stands for, so that the client is what is measured.
/// </summary>
internal sealed class CannedCloud : IAsyncDisposable
{
    private static readonly byte[] Body =
        """{"data":{"addAgentSkills":"{\"ok\":true}"}}"""u8.ToArray();

    private readonly WebApplication app;
    private int requests;
    private long firstRequest;

    private CannedCloud(WebApplication app) => this.app = app;

    public Uri Endpoint => new(app.Urls.Single() + "/graphql");

    /// <summary>The requests since this was last asked.</summary>
    public int TakeRequests() => Interlocked.Exchange(ref requests, 0);

    /// <summary>When the first request came, by <see cref="Stopwatch"/>, whose time all processes of the machine share.</summary>
    public long FirstRequest => Volatile.Read(ref firstRequest);

    /// <summary>The next request counts as the first.</summary>
    public void ForgetFirstRequest() => Volatile.Write(ref firstRequest, 0);

    public static async Task<CannedCloud> StartAsync(TimeSpan delay)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var cloud = new CannedCloud(builder.Build());
        cloud.app.Run(context => cloud.AnswerAsync(context, delay));
        await cloud.app.StartAsync();
        return cloud;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, TimeSpan delay)
    {
        Interlocked.CompareExchange(ref firstRequest, Stopwatch.GetTimestamp(), 0);
        Interlocked.Increment(ref requests);
        await context.Request.Body.CopyToAsync(Stream.Null);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, TimeProvider.System);
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Body.Length;
        await context.Response.Body.WriteAsync(Body);
    }
}
