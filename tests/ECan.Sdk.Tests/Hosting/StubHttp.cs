using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>An endpoint without a network: accepts every mutation, or is out of reach.</summary>
internal sealed class StubHttp : HttpMessageHandler
{
    public bool IsOffline { get; set; }

    /// <summary>What it answers with; other than 200 without a body that says more.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public ConcurrentQueue<string> Bodies { get; } = [];

    public ConcurrentQueue<string?> Keys { get; } = [];

    public bool IsDisposed { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (IsOffline)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused.");
        }

        if (Status is not HttpStatusCode.OK)
        {
            return new(Status) { Content = new StringContent("") };
        }

        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Bodies.Enqueue(body);
        Keys.Enqueue(request.Headers.GetValues("x-api-key").FirstOrDefault());
        using var document = JsonDocument.Parse(body);
        var field = document.RootElement.GetProperty("query").GetString()!.Split(' ', '(')[1];
        return new()
        {
            Content = new StringContent(
                $$$"""{"data":{"{{{field}}}":"{\"ok\":true}"}}""",
                Encoding.UTF8,
                "application/json"
            ),
        };
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed |= disposing;
        base.Dispose(disposing);
    }
}
