// Silent: the lambda saves, and syncs what was found.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cases;

public static class SkillRoutes
{
    public static void Map(WebApplication app) =>
        app.MapPut(
            "/skills/{id}",
            async (
                string id,
                AgentSkill skill,
                ISkillRepository skills,
                IOfflineSyncManager cloud,
                CancellationToken token
            ) =>
            {
                if (!await skills.UpdateAsync(skill, token))
                {
                    return Results.NotFound(id);
                }

                await cloud.SyncSkillAsync(skill, SyncOperation.Update, token);
                return Results.NoContent();
            }
        );
}
