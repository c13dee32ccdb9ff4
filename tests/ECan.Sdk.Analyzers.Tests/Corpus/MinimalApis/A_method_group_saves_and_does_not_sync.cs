// Reported in the method that the route names.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cases;

public static class AgentRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/agents", Rename);

    private static async Task<IResult> Rename(
        string id,
        string name,
        IAgentRepository agents,
        IOfflineSyncManager cloud
    )
    {
        var agent = await agents.FindAsync(id);
        if (agent is null)
        {
            return Results.NotFound();
        }

        agent.Name = name;
        await agents.UpdateAsync(agent); // expect ECAN1001
        return Results.Ok(agent);
    }
}
