using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001: where the sync is written, whatever the save stands in.</summary>
public sealed class SyncIsWrittenTests
{
    [Fact]
    public Task After_a_statement_with_the_comments_around_it() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    // Before.
                    await skills.UpdateAsync(skill); // Behind.

                    // After.
                    Done();
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    // Before.
                    await skills.UpdateAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);

                    // After.
                    Done();
                }
            """
        );

    [Fact]
    public Task On_the_same_line_if_the_code_is_on_one_line() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill) { await skills.UpdateAsync(skill); Done(); }
            """,
            """
                public async Task RunAsync(AgentSkill skill) { await skills.UpdateAsync(skill); await manager.SyncSkillAsync(skill, SyncOperation.Update); Done(); }
            """
        );

    [Fact]
    public Task In_braces_where_there_were_none() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (skill.Owner is null)
                        await skills.UpdateAsync(skill); // Behind.
                    else Done();
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (skill.Owner is null)
                    {
                        await skills.UpdateAsync(skill); // Behind.
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }
                    else Done();
                }
            """
        );

    [Fact]
    public Task Between_a_result_and_its_return() =>
        InHandlerAsync(
            """
                public async Task<AgentSkill> RunAsync(AgentSkill skill)
                {
                    return await skills.AddAsync(skill);
                }
            """,
            """
                public async Task<AgentSkill> RunAsync(AgentSkill skill)
                {
                    var result = await skills.AddAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Add);
                    return result;
                }
            """
        );

    [Fact]
    public Task In_a_body_made_of_an_expression() =>
        InHandlerAsync(
            """
                public async Task<AgentSkill> RunAsync(AgentSkill skill) =>
                    await skills.AddAsync(skill); // Behind.
            """,
            """
                public async Task<AgentSkill> RunAsync(AgentSkill skill)
                {
                    var result = await skills.AddAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Add);
                    return result;
                }
            """
        );

    [Fact]
    public Task Where_the_outcome_says_that_it_was_saved() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (await skills.UpdateAsync(skill))
                    {
                        Done();
                    }
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (await skills.UpdateAsync(skill))
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                        Done();
                    }
                }
            """
        );

    [Fact]
    public Task After_the_guard_that_says_it_was_not_saved() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (!await skills.UpdateAsync(skill))
                    {
                        return;
                    }

                    Done();
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (!await skills.UpdateAsync(skill))
                    {
                        return;
                    }
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);

                    Done();
                }
            """
        );

    [Fact]
    public Task In_an_else_that_was_not_there() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    if (skill.Owner is not null)
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }

                    Done();
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    if (skill.Owner is not null)
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }
                    else
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }

                    Done();
                }
            """
        );

    [Fact]
    public Task With_a_name_for_what_is_made_in_the_call() =>
        InHandlerAsync(
            """
                public async Task RunAsync(string name)
                {
                    await skills.AddAsync(new AgentSkill { Name = name });
                }
            """,
            """
                public async Task RunAsync(string name)
                {
                    var agentSkill = new AgentSkill { Name = name };
                    await skills.AddAsync(agentSkill);
                    await manager.SyncSkillAsync(agentSkill, SyncOperation.Add);
                }
            """
        );

    [Fact]
    public Task Without_going_back_to_the_context_where_the_save_does_not() =>
        InHandlerAsync(
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill).ConfigureAwait(false);
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill).ConfigureAwait(false);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update).ConfigureAwait(false);
                }
            """
        );

    [Fact]
    public async Task With_the_tabs_and_line_ends_of_the_file()
    {
        const string before = """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
            	public Task RunAsync(AgentSkill skill) => skills.UpdateAsync(skill);
            }
            """;
        const string after = """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
            	public async Task RunAsync(AgentSkill skill)
            	{
            		await skills.UpdateAsync(skill);
            		await manager.SyncSkillAsync(skill, SyncOperation.Update);
            	}
            }
            """;

        await FixAssert.MakesAsync(Crlf(before), Crlf(after));
    }

    private static string Crlf(string text) => text.ReplaceLineEndings("\r\n");

    private static Task InHandlerAsync(string before, string after) =>
        FixAssert.MakesAsync(Handler(before), Handler(after));

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
