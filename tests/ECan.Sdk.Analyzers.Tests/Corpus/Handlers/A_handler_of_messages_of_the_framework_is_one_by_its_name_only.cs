// Silent: an HttpMessageHandler sends requests; it saves nothing that the cloud has.
using System.Net.Http;

namespace Cases;

public sealed class LoggingHandler(IRepository<AgentLog> log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        await log.AddAsync(new AgentLog { Line = request.RequestUri?.Host }, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
