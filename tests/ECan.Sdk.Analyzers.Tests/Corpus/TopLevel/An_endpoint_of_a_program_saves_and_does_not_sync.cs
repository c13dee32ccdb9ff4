// Reported: the lambda of the endpoint is a handler, wherever it stands.
// kind: exe
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost(
    "/agents",
    async (Agent agent, IAgentRepository agents, IOfflineSyncManager manager) =>
    {
        await agents.AddAsync(agent); // expect ECAN1001
        return Results.Ok(agent.Id);
    }
);
app.Run();
