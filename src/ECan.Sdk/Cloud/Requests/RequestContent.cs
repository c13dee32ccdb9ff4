using System.Net;
using System.Net.Http.Headers;

namespace ECan.Sdk.Cloud;

/// <summary>
/// The body of one request. Remembers whether anybody began to take it: until then the service cannot have got the request,
/// from then on it may have.
/// </summary>
internal sealed class RequestContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> body;
    private volatile bool started;

    public RequestContent(ReadOnlyMemory<byte> body)
    {
        this.body = body;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether sending may have begun.</summary>
    public bool Started => started;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        started = true;
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
