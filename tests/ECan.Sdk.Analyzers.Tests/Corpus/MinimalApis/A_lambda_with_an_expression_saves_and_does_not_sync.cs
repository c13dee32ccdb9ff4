// Reported: the body of the lambda is one expression.
using Microsoft.AspNetCore.Builder;

namespace Cases;

public static class ToolRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/tools", (AgentTool tool, IToolStore tools) => tools.Add(tool)); // expect ECAN1001
    }
}
