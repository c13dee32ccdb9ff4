using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001: where a save says whether it worked, the sync is written for the case that it did, or not at all.</summary>
public sealed class OutcomeTests
{
    private const string Sync = "await manager.SyncSkillAsync(skill, SyncOperation.Update);";
    private const string NoSync = "Say that it is not meant for the cloud: [NoSync]";

    [Theory]
    [InlineData("await skills.UpdateAsync(skill)")]
    [InlineData("await skills.UpdateOneAsync(skill) is not null")]
    [InlineData("await skills.UpdateOneAsync(skill) is { }")]
    [InlineData("await skills.UpdateManyAsync(skill) > 0")]
    public Task Before_the_first_of_two_results(string condition) =>
        MakesAsync(
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    return {{condition}}
                        ? "done"
                        : "not found";
                }
            """,
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    if ({{condition}})
                    {
                        {{Sync}}
                        return "done";
                    }
                    return "not found";
                }
            """
        );

    [Fact]
    public Task Before_the_second_of_two_results() =>
        MakesAsync(
            """
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    return !await skills.UpdateAsync(skill) ? throw new InvalidOperationException() : "done";
                }
            """,
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    if (!await skills.UpdateAsync(skill))
                    {
                        throw new InvalidOperationException();
                    }
                    {{Sync}}
                    return "done";
                }
            """
        );

    [Fact]
    public Task In_a_body_that_is_a_choice() =>
        MakesAsync(
            """
                public async Task<string> RunAsync(AgentSkill skill) =>
                    await skills.UpdateAsync(skill) ? "done" : "not found";
            """,
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    if (await skills.UpdateAsync(skill))
                    {
                        {{Sync}}
                        return "done";
                    }
                    return "not found";
                }
            """
        );

    [Fact]
    public Task In_a_lambda_that_is_a_choice() =>
        FixAssert.MakesAsync(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;

            public static class Endpoints
            {
                public static void Map(WebApplication app) =>
                    app.MapPut(
                        "/skills",
                        async (AgentSkill skill, ISkillRepository skills, IOfflineSyncManager manager) =>
                            await skills.UpdateAsync(skill) ? Results.Ok() : Results.NotFound()
                    );
            }
            """,
            $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;

            public static class Endpoints
            {
                public static void Map(WebApplication app) =>
                    app.MapPut(
                        "/skills",
                        async (AgentSkill skill, ISkillRepository skills, IOfflineSyncManager manager) =>
                        {
                            if (await skills.UpdateAsync(skill))
                            {
                                {{Sync}}
                                return Results.Ok();
                            }
                            return Results.NotFound();
                        }
                    );
            }
            """
        );

    [Fact]
    public Task Behind_the_guard_that_asks_a_kept_flag() =>
        MakesAsync(
            """
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    var saved = await skills.UpdateAsync(skill);
                    if (!saved)
                    {
                        return "not found";
                    }

                    return "done";
                }
            """,
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    var saved = await skills.UpdateAsync(skill);
                    if (!saved)
                    {
                        return "not found";
                    }
                    {{Sync}}

                    return "done";
                }
            """
        );

    [Theory]
    [InlineData("AgentSkill?", "UpdateOneAsync", "saved is null")]
    [InlineData("Change", "UpdateIfThereAsync", "!saved.Succeeded")]
    public Task Behind_the_guard_that_asks_a_kept_object(string type, string save, string guard) =>
        MakesAsync(
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    {{type}} saved = await skills.{{save}}(skill);
                    Done();
                    if ({{guard}})
                    {
                        return "not found";
                    }

                    return "done";
                }
            """,
            $$"""
                public async Task<string> RunAsync(AgentSkill skill)
                {
                    {{type}} saved = await skills.{{save}}(skill);
                    Done();
                    if ({{guard}})
                    {
                        return "not found";
                    }
                    {{Sync}}

                    return "done";
                }
            """
        );

    [Theory]
    [InlineData("var saved = await skills.UpdateAsync(skill);", "saved")]
    [InlineData("bool saved; saved = await skills.UpdateAsync(skill);", "saved")]
    [InlineData("this.Saved = await skills.UpdateAsync(skill);", "this.Saved")]
    [InlineData("var saved = await skills.UpdateManyAsync(skill) == 0;", "!saved")]
    [InlineData("var rows = await skills.UpdateManyAsync(skill);", "rows > 0")]
    public Task Where_a_kept_flag_says_that_it_was_saved(string save, string question) =>
        MakesAsync(
            $$"""
                public async Task<bool> RunAsync(AgentSkill skill)
                {
                    {{save}}
                    Done();
                    return Saved;
                }
            """,
            $$"""
                public async Task<bool> RunAsync(AgentSkill skill)
                {
                    {{save}}
                    if ({{question}})
                    {
                        {{Sync}}
                    }
                    Done();
                    return Saved;
                }
            """
        );

    [Fact]
    public Task Where_the_flag_that_is_returned_says_that_it_was_saved() =>
        MakesAsync(
            """
                public Task<bool> RunAsync(AgentSkill skill) => skills.UpdateAsync(skill);
            """,
            $$"""
                public async Task<bool> RunAsync(AgentSkill skill)
                {
                    var result = await skills.UpdateAsync(skill);
                    if (result)
                    {
                        {{Sync}}
                    }
                    return result;
                }
            """
        );

    [Fact]
    public Task Behind_what_throws_instead_of_null() =>
        MakesAsync(
            """
                public async Task<AgentSkill> RunAsync(AgentSkill skill)
                {
                    return await skills.UpdateOneAsync(skill) ?? throw new InvalidOperationException();
                }
            """,
            $$"""
                public async Task<AgentSkill> RunAsync(AgentSkill skill)
                {
                    var result = await skills.UpdateOneAsync(skill) ?? throw new InvalidOperationException();
                    {{Sync}}
                    return result;
                }
            """
        );

    [Theory]
    [InlineData("return await skills.UpdateAsync(skill) switch { true => 1, false => 0 };")]
    [InlineData("return Math.Max(1, await skills.UpdateAsync(skill) ? 1 : 0);")]
    [InlineData("return (await skills.UpdateOneAsync(skill))?.Name?.Length ?? 0;")]
    [InlineData("return (await skills.UpdateOneAsync(skill) ?? new AgentSkill()).Name!.Length;")]
    [InlineData("return Count(await skills.UpdateAsync(skill));")]
    [InlineData("Show(await skills.UpdateAsync(skill)); return 1;")]
    [InlineData("var saved = await skills.UpdateAsync(skill) && Saved; return saved ? 1 : 0;")]
    [InlineData("Saved &= await skills.UpdateAsync(skill); return 1;")]
    [InlineData(
        "var (saved, rows) = await skills.UpdateAllOfAsync(skill); return saved ? rows : 0;"
    )]
    [InlineData(
        "var change = await skills.UpdateIfThereAsync(skill); return change.Code == 3 ? 1 : 0;"
    )]
    [InlineData(
        "var saved = await skills.UpdateOneAsync(skill); if (skill.Owner is null) { return 0; } return saved is null ? 2 : 1;"
    )]
    [InlineData("return await skills.UpdateAsync(skill) /* done */ ? 1 : 0;")]
    public Task Not_at_all_where_the_outcome_is_asked_in_another_way(string statements) =>
        FixAssert.OffersAsync(
            Handler(
                $$"""
                    public async Task<int> RunAsync(AgentSkill skill)
                    {
                        {{statements}}
                    }
                """
            ),
            NoSync
        );

    private static Task MakesAsync(string before, string after) =>
        FixAssert.MakesAsync(Handler(before), Handler(after));

    private static string Handler(string member) =>
        $$"""
            namespace Cases;

            public sealed record Change(bool Succeeded, int Code);

            public interface IEditRepository
            {
                Task<bool> UpdateAsync(AgentSkill skill);
                Task<AgentSkill?> UpdateOneAsync(AgentSkill skill);
                Task<int> UpdateManyAsync(AgentSkill skill);
                Task<(bool Saved, int Rows)> UpdateAllOfAsync(AgentSkill skill);
                Task<Change> UpdateIfThereAsync(AgentSkill skill);
            }

            public sealed class CaseHandler(IEditRepository skills, IOfflineSyncManager manager)
            {
                private bool Saved { get; set; }

            {{member}}

                private static void Done() { }

                private static void Show(bool saved) { }

                private static int Count(bool saved) => saved ? 1 : 0;
            }
            """;
}
