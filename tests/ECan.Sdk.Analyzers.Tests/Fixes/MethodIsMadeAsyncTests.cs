using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>A method that gets an await becomes async, and its type and returns with it.</summary>
public sealed class MethodIsMadeAsyncTests
{
    [Fact]
    public Task A_method_that_returned_nothing_returns_a_task() =>
        InHandlerAsync(
            """
                public void Run(AgentTool tool)
                {
                    tools.Add(tool);
                }
            """,
            """
                public async Task Run(AgentTool tool)
                {
                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                }
            """
        );

    [Fact]
    public Task A_method_with_a_result_returns_a_task_of_it() =>
        InHandlerAsync(
            """
                internal static bool Run(IToolStore tools, IOfflineSyncManager manager, AgentTool tool)
                {
                    tools.Add(tool);
                    return true;
                }
            """,
            """
                internal static async Task<bool> Run(IToolStore tools, IOfflineSyncManager manager, AgentTool tool)
                {
                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                    return true;
                }
            """
        );

    [Fact]
    public Task Tasks_that_were_passed_on_are_awaited() =>
        InHandlerAsync(
            """
                public Task RunAsync(AgentTool tool)
                {
                    if (tool.Name is null)
                    {
                        return Task.CompletedTask;
                    }

                    if (tool.Link is null)
                        return Task.Yield().GetAwaiter().IsCompleted ? Task.CompletedTask : LaterAsync();

                    tools.Add(tool);
                    return LaterAsync();
                }
            """,
            """
                public async Task RunAsync(AgentTool tool)
                {
                    if (tool.Name is null)
                    {
                        return;
                    }

                    if (tool.Link is null)
                        { await (Task.Yield().GetAwaiter().IsCompleted ? Task.CompletedTask : LaterAsync()); return; }

                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                    await LaterAsync();
                }
            """
        );

    [Fact]
    public Task A_save_that_was_passed_on_is_awaited_and_left() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public Task RunAsync(AgentSkill skill)
                {
                    if (skill.Owner is null)
                    {
                        return skills.UpdateAsync(skill); // Behind.
                    }

                    return Task.CompletedTask;
                }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    if (skill.Owner is null)
                    {
                        await skills.UpdateAsync(skill); // Behind.
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                        return;
                    }

                    return;
                }
            }
            """
        );

    [Fact]
    public Task Results_that_were_wrapped_are_returned_as_they_are() =>
        InHandlerAsync(
            """
                public Task<string?> RunAsync(AgentTool tool)
                {
                    if (tool.Name is null)
                    {
                        return NameAsync();
                    }

                    tools.Add(tool);
                    return Task.FromResult(tool.Name)!;
                }
            """,
            """
                public async Task<string?> RunAsync(AgentTool tool)
                {
                    if (tool.Name is null)
                    {
                        return await NameAsync();
                    }

                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                    return tool.Name;
                }
            """
        );

    [Fact]
    public Task A_value_task_stays_one() =>
        InHandlerAsync(
            """
                public ValueTask<bool> RunAsync(AgentTool tool)
                {
                    tools.Add(tool);
                    return new ValueTask<bool>(true);
                }
            """,
            """
                public async ValueTask<bool> RunAsync(AgentTool tool)
                {
                    tools.Add(tool);
                    await manager.SyncToolAsync(tool, SyncOperation.Add);
                    return true;
                }
            """
        );

    [Fact]
    public Task An_event_handler_stays_void() =>
        InHandlerAsync(
            """
                public void OnSaved(object? sender, EventArgs e)
                {
                    tools.Add(Current);
                }
            """,
            """
                public async void OnSaved(object? sender, EventArgs e)
                {
                    tools.Add(Current);
                    await manager.SyncToolAsync(Current, SyncOperation.Add);
                }
            """
        );

    [Fact]
    public Task A_method_that_an_interface_asks_for_cannot_change() =>
        OffersOnlyNoSyncAsync(
            """
                public void Dispose()
                {
                    tools.Add(Current);
                }
            """,
            ", IDisposable"
        );

    [Fact]
    public Task A_method_with_an_out_parameter_cannot_be_async() =>
        OffersOnlyNoSyncAsync(
            """
                public void Run(AgentTool tool, out int count)
                {
                    tools.Add(tool);
                    count = 1;
                }
            """
        );

    [Fact]
    public Task A_lock_cannot_be_held_over_an_await() =>
        OffersOnlyNoSyncAsync(
            """
                public void Run(AgentTool tool)
                {
                    lock (tools)
                    {
                        tools.Add(tool);
                    }
                }
            """
        );

    [Fact]
    public Task A_method_whose_callers_would_break_is_left_alone() =>
        FixAssert.OffersAsync(
            Handler(
                """
                    public bool Run(AgentTool tool)
                    {
                        tools.Add(tool);
                        return true;
                    }
                """
            )
                + """


                public static class Caller
                {
                    public static bool Call(CaseHandler handler, AgentTool tool) => handler.Run(tool);
                }
                """,
            "Say that it is not meant for the cloud: [NoSync]"
        );

    private static Task InHandlerAsync(string before, string after) =>
        FixAssert.MakesAsync(Handler(before), Handler(after));

    private static Task OffersOnlyNoSyncAsync(string member, string interfaces = "") =>
        FixAssert.OffersAsync(
            Handler(member, interfaces),
            "Say that it is not meant for the cloud: [NoSync]"
        );

    private static string Handler(string member, string interfaces = "") =>
        $$"""
            namespace Cases;

            public class Base;

            public sealed class CaseHandler(IToolStore tools, IOfflineSyncManager manager) : Base{{interfaces}}
            {
            {{member}}

                private AgentTool Current { get; } = new() { Name = "Now", Link = tools.ToString()! };

                private Task LaterAsync() => Task.FromResult(manager.Account);

                private static Task<string?> NameAsync() => Task.FromResult<string?>(null);
            }
            """;
}
