// Silent: [NoSync] on the lambda of an endpoint.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cases;

public static class DraftRoutes
{
    public static void Map(WebApplication app) =>
        app.MapPost(
            "/drafts",
            [NoSync("Drafts stay on this server.")]
            async (AgentSkill draft, ISkillRepository skills) =>
            {
                await skills.SaveAsync(draft);
                return Results.NoContent();
            }
        );
}
