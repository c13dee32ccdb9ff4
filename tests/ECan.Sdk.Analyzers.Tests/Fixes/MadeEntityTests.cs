using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001: what is made in the very call of the save gets its name in the function that makes it.</summary>
public sealed class MadeEntityTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("async ", "await ")]
    public Task Inside_a_lambda_that_is_an_expression(string before, string saving) =>
        FixAssert.MakesAsync(
            $$"""
            using Microsoft.AspNetCore.Builder;

            public static class Endpoints
            {
                public static void Map(WebApplication app, ISkillRepository skills, IOfflineSyncManager manager)
                {
                    app.MapPost("/skills", {{before}}(string name) => {{saving}}skills.SaveAsync(new AgentSkill { Name = name }));
                }
            }
            """,
            """
            using Microsoft.AspNetCore.Builder;

            public static class Endpoints
            {
                public static void Map(WebApplication app, ISkillRepository skills, IOfflineSyncManager manager)
                {
                    app.MapPost("/skills", async (string name) =>
                    {
                        var agentSkill = new AgentSkill { Name = name };
                        await skills.SaveAsync(agentSkill);
                        await manager.SyncSkillAsync(agentSkill, SyncOperation.Update);
                    });
                }
            }
            """
        );

    [Fact]
    public Task Inside_a_lambda_that_has_a_block() =>
        FixAssert.MakesAsync(
            Handler(
                """
                    public Task RunAsync(IEnumerable<string> names) =>
                        Task.WhenAll(names.Select(async name =>
                        {
                            await skills.AddAsync(new() { Name = name });
                        }));
                """
            ),
            Handler(
                """
                    public Task RunAsync(IEnumerable<string> names) =>
                        Task.WhenAll(names.Select(async name =>
                        {
                            AgentSkill agentSkill = new() { Name = name };
                            await skills.AddAsync(agentSkill);
                            await manager.SyncSkillAsync(agentSkill, SyncOperation.Add);
                        }));
                """
            )
        );

    [Fact]
    public Task In_a_body_that_is_an_expression() =>
        FixAssert.MakesAsync(
            Handler(
                """
                    public Task<AgentSkill> RunAsync(string name) =>
                        skills.AddAsync(new AgentSkill { Name = name });
                """
            ),
            Handler(
                """
                    public async Task<AgentSkill> RunAsync(string name)
                    {
                        var agentSkill = new AgentSkill { Name = name };
                        var result = await skills.AddAsync(agentSkill);
                        await manager.SyncSkillAsync(agentSkill, SyncOperation.Add);
                        return result;
                    }
                """
            )
        );

    [Fact]
    public Task Not_before_a_loop_that_makes_one_each_time() =>
        FixAssert.OffersAsync(
            Handler(
                """
                    public async Task RunAsync(string name)
                    {
                        while (!await skills.UpdateAsync(new AgentSkill { Name = name }))
                        {
                            Done();
                        }
                    }
                """
            ),
            "Say that it is not meant for the cloud: [NoSync]"
        );

    private static string Handler(string member) =>
        $$"""
            namespace Cases;

            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
            {{member}}

                private static void Done() { }
            }
            """;
}
