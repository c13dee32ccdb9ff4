using System.Net;
using System.Text;
using System.Text.Json;

namespace ECan.Sdk.Tests.Cloud;

/// <summary>Answers requests as the test says; remembers them.</summary>
internal sealed class ScriptedNetwork : HttpMessageHandler
{
    private readonly Lock gate = new();
    private readonly Queue<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> steps =
        new();
    private readonly List<SentRequest> requests = [];

    /// <summary>What answers when the script has come to its end.</summary>
    public Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Otherwise { get; set; } =
        (_, _) => throw new InvalidOperationException("A request that the test did not expect.");

    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public ScriptedNetwork Then(
        Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> step
    )
    {
        lock (gate)
        {
            steps.Enqueue(step);
        }

        return this;
    }

    public ScriptedNetwork Answers(
        string body,
        int status = 200,
        string contentType = "application/json",
        params (string Name, string Value)[] headers
    ) => Then((_, _) => Task.FromResult(Response(body, status, contentType, headers)));

    /// <summary>The connection cannot be made.</summary>
    public ScriptedNetwork Fails(HttpRequestError error) =>
        Then((_, _) => throw new HttpRequestException(error, $"played: {error}"));

    /// <summary>The connection ends after the request was sent.</summary>
    public ScriptedNetwork Cuts() =>
        Then(
            async (request, _) =>
            {
                await request.ReadBodyAsync();
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "played: cut");
            }
        );

    public static HttpResponseMessage Response(
        string body,
        int status = 200,
        string contentType = "application/json",
        params (string Name, string Value)[] headers
    )
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, contentType),
        };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var sent = new SentRequest(request);
        Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> step;
        lock (gate)
        {
            requests.Add(sent);
            step = steps.Count > 0 ? steps.Dequeue() : Otherwise;
        }

        var response = await step(sent, cancellationToken);
        await sent.ReadBodyAsync();
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>A request as the network saw it.</summary>
internal sealed class SentRequest(HttpRequestMessage request)
{
    private string? body;

    public HttpRequestMessage Message { get; } = request;

    public string Body => body ?? throw new InvalidOperationException("The body was not taken.");

    public JsonElement Json => JsonElement.Parse(Body);

    public string? Header(string name) =>
        Message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    public async Task ReadBodyAsync() => body ??= await Message.Content!.ReadAsStringAsync();
}
