// Silent: the local function of the program saves and syncs.
// kind: exe
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/agents", CreateAsync);
app.Run();

static async Task<IResult> CreateAsync(
    Agent agent,
    IAgentRepository agents,
    IOfflineSyncManager manager
)
{
    await agents.AddAsync(agent);
    await manager.SyncAgentAsync(agent, SyncOperation.Add);
    return Results.Ok(agent.Id);
}
