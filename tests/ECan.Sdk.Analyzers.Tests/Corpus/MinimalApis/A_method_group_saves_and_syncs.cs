// Silent: the endpoint deletes here and in the cloud.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cases;

public static class SkillEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGroup("/skills").MapDelete("{id}", DeleteAsync);

    private static async Task<Results<NoContent, NotFound>> DeleteAsync(
        string id,
        ISkillRepository skills,
        IOfflineSyncManager cloud
    )
    {
        if (await skills.DeleteAsync(id) == 0)
        {
            return TypedResults.NotFound();
        }

        await cloud.DeleteSkillAsync(id);
        return TypedResults.NoContent();
    }
}
