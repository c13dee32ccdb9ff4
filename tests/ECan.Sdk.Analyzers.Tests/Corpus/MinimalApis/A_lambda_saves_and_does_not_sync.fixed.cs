// Reported: the lambda of an endpoint is the handler; the manager is its parameter.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cases;

public static class SkillRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapPost(
            "/skills",
            async (AgentSkill skill, IRepository<AgentSkill> skills, IOfflineSyncManager cloud) =>
            {
                await skills.AddAsync(skill); // expect ECAN1001
                await cloud.SyncSkillAsync(skill, SyncOperation.Add);
                return Results.Ok(skill);
            }
        );
    }
}
