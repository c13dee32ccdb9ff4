using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>What is not about the sync stays as it is written: comments, directives, line ends, indentation.</summary>
public sealed class LayoutIsKeptTests
{
    private static readonly (string Before, string After)[] Members =
    [
        (
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    #region Saving
                    await skills.UpdateAsync(skill); // Behind. /* Still. */
                    #endregion
                    Done(); // Done.
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    #region Saving
                    await skills.UpdateAsync(skill); // Behind. /* Still. */
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    #endregion
                    Done(); // Done.
                }
            """
        ),
        (
            """
                public async Task RunAsync(AgentSkill skill)
                {
            #if true
                    await skills.UpdateAsync(
                        skill, // The skill.
                        default /* None. */
                    ); /* Behind. */
            #else
                    Undone();
            #endif
                    // Last.
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
            #if true
                    await skills.UpdateAsync(
                        skill, // The skill.
                        default /* None. */
                    ); /* Behind. */
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
            #else
                    Undone();
            #endif
                    // Last.
                }
            """
        ),
        (
            """
                /// <summary>Saves.</summary>
                public Task RunAsync(AgentSkill skill) => skills.SaveAsync(skill); // Behind.

                // After.
                private int count;
            """,
            """
                /// <summary>Saves.</summary>
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.SaveAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                }

                // After.
                private int count;
            """
        ),
        (
            """
                /// <summary>Saves.</summary>
                public ValueTask RunAsync(AgentSkill skill) =>
                    new(skills.SaveAsync(skill)); // Behind.
            """,
            """
                /// <summary>Saves.</summary>
                public async ValueTask RunAsync(AgentSkill skill)
                {
                    await skills.SaveAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                }
            """
        ),
        (
            """
                public ValueTask RunAsync(AgentSkill skill)
                {
                    return new ValueTask(skills.SaveAsync(skill)); // Behind.
                }
            """,
            """
                public async ValueTask RunAsync(AgentSkill skill)
                {
                    await skills.SaveAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                }
            """
        ),
        (
            """
                public ValueTask<AgentSkill> RunAsync(AgentSkill skill)
                {
                    return new(skills.AddAsync(skill)); // Behind.
                }
            """,
            """
                public async ValueTask<AgentSkill> RunAsync(AgentSkill skill)
                {
                    var result = await skills.AddAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Add);
                    return result;
                }
            """
        ),
        (
            """
                public async ValueTask<AgentSkill> RunAsync(AgentSkill skill) =>
                    await skills.AddAsync(skill); // Behind.
            """,
            """
                public async ValueTask<AgentSkill> RunAsync(AgentSkill skill)
                {
                    var result = await skills.AddAsync(skill); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Add);
                    return result;
                }
            """
        ),
        (
            """
                public ValueTask<AgentSkill> RunAsync(AgentSkill skill)
                {
                    skills.SaveAsync(skill).GetAwaiter(); // Behind.
                    return new ValueTask<AgentSkill>(skill); // The same.
                }
            """,
            """
                public async ValueTask<AgentSkill> RunAsync(AgentSkill skill)
                {
                    skills.SaveAsync(skill).GetAwaiter(); // Behind.
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    return skill; // The same.
                }
            """
        ),
        (
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (skill.Owner is null) // Nobody.
                        // Once.
                        await skills.UpdateAsync(skill); // Behind.
                    else // Somebody.
                        Done();
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    if (skill.Owner is null) // Nobody.
                    {
                        // Once.
                        await skills.UpdateAsync(skill); // Behind.
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }
                    else // Somebody.
                        Done();
                }
            """
        ),
        (
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill); // Behind.

                    // The cloud.
                    if (skill.Owner is not null) // Somebody.
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    } // Told.
                }
            """,
            """
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill); // Behind.

                    // The cloud.
                    if (skill.Owner is not null) // Somebody.
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    } // Told.
                    else
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }
                }
            """
        ),
    ];

    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, Members.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Comments_and_directives_keep_their_place(int index) =>
        MakesAsync(index, text => text);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Lines_end_as_they_do_in_the_file(int index) =>
        MakesAsync(index, text => text.ReplaceLineEndings("\r\n"));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Lines_begin_with_the_tabs_of_the_file(int index) =>
        MakesAsync(index, Indented("\t"));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Lines_begin_with_as_many_blanks_as_in_the_file(int index) =>
        MakesAsync(index, Indented("  "));

    [Fact]
    public Task What_may_be_null_is_asked_in_the_tabs_of_the_file() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? manager)
            {
            	public async Task RunAsync(AgentSkill skill)
            	{
            		await skills.UpdateAsync(skill);
            	}
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? manager)
            {
            	public async Task RunAsync(AgentSkill skill)
            	{
            		await skills.UpdateAsync(skill);
            		if (manager is not null)
            		{
            			await manager.SyncSkillAsync(skill, SyncOperation.Update);
            		}
            	}
            }
            """
        );

    [Fact]
    public Task What_may_be_null_is_asked_on_the_line_of_the_save() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? manager)
            {
                public async Task RunAsync(AgentSkill skill) { await skills.UpdateAsync(skill); }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? manager)
            {
                public async Task RunAsync(AgentSkill skill) { await skills.UpdateAsync(skill); if (manager is not null) { await manager.SyncSkillAsync(skill, SyncOperation.Update); } }
            }
            """
        );

    private static Task MakesAsync(int index, Func<string, string> written)
    {
        var (before, after) = Members[index];
        return FixAssert.MakesAsync(written(Handler(before)), written(Handler(after)));
    }

    private static Func<string, string> Indented(string step) =>
        text =>
            string.Join(
                '\n',
                text.Split('\n')
                    .Select(line =>
                    {
                        var code = line.TrimStart(' ');
                        return string.Concat(
                                Enumerable.Repeat(step, (line.Length - code.Length) / 4)
                            ) + code;
                    })
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
