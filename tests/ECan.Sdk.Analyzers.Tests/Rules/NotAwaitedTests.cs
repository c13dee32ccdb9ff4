using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Rules;

/// <summary>ECAN1005: what is really dropped, and what only looks like it.</summary>
public sealed class NotAwaitedTests
{
    private const string Sync = "manager.SyncSkillAsync(skill, SyncOperation.Add)";

    [Theory]
    [InlineData($"[|{Sync}|];")]
    [InlineData($"_ = [|{Sync}|];")]
    [InlineData("_ = [|manager.DeleteSkillAsync(\"s1\")|];")]
    [InlineData("[|manager.SyncToCloudAsync(skill, SyncOperation.Update)|];")]
    [InlineData("[|manager.SyncManyToCloudAsync<AgentSkill>(skills, SyncOperation.Update)|];")]
    [InlineData(
        "[|manager.SyncToCloudAsync(\"skill\", default(JsonElement), SyncOperation.Add)|];"
    )]
    [InlineData("[|manager.Queue.AddAsync(skill, SyncOperation.Add)|];")]
    [InlineData($"[|{Sync}|].ConfigureAwait(false);")]
    [InlineData("manager?[|.SyncToCloudAsync(skill, SyncOperation.Update)|];")]
    [InlineData($"_ = skill.Owner is null ? Task.CompletedTask : [|{Sync}|];")]
    [InlineData($"_ = skill.Owner switch {{ null => Task.CompletedTask, _ => [|{Sync}|] }};")]
    [InlineData($"foreach (var one in skills) [|{Sync}|];")]
    [InlineData($"skills.ForEach(one => [|{Sync}|]);")]
    [InlineData($"await Task.Run(() => {{ [|{Sync}|]; }});")]
    [InlineData($"Task.WhenAll([|{Sync}|], Wait());")]
    [InlineData($"_ = Task.WhenAll([Wait(), [|{Sync}|]]);")]
    [InlineData(
        "Task.WhenAll(skills.Select(one => [|manager.SyncSkillAsync(one, SyncOperation.Add)|]));"
    )]
    [InlineData($"var task = [|{Sync}|];")]
    [InlineData($"Task task; task = [|{Sync}|];")]
    public Task A_task_that_nobody_gets_is_reported(string statement) =>
        Marked.AssertAsync(RuleIds.NotAwaited, Marked.InMethod(statement));

    [Theory]
    [InlineData($"await {Sync};")]
    [InlineData($"await {Sync}.ConfigureAwait(false);")]
    [InlineData($"var result = await {Sync};")]
    [InlineData($"_ = await {Sync};")]
    [InlineData($"var task = {Sync}; await task;")]
    [InlineData($"Task task; task = {Sync}; await task;")]
    [InlineData($"var task = {Sync}; tasks.Add(task);")]
    [InlineData($"running = {Sync};")]
    [InlineData($"tasks.Add({Sync});")]
    [InlineData($"await Task.WhenAll({Sync}, Wait());")]
    [InlineData(
        "await Task.WhenAll(skills.Select(one => manager.SyncSkillAsync(one, SyncOperation.Add)));"
    )]
    [InlineData($"_ = Task.Run(async () => await {Sync});")]
    [InlineData($"_ = Task.Run(() => {Sync});")]
    [InlineData($"_ = {Sync}.ContinueWith(done => Console.WriteLine(done.Exception));")]
    [InlineData($"await Task.WhenAny({Sync}, Wait());")]
    [InlineData("_ = manager.SyncPendingQueueAsync();")]
    [InlineData("_ = manager.StartAsync();")]
    [InlineData("_ = manager.GetSkillAsync(ids: \"s1\");")]
    [InlineData($"Func<Task> later = () => {Sync}; await later();")]
    [InlineData(
        "System.Linq.Expressions.Expression<Action<IOfflineSyncManager>> call = m => m.SyncToCloudAsync(skill, SyncOperation.Add, default);"
    )]
    public Task A_task_that_somebody_gets_is_left_alone(string statement) =>
        Marked.AssertAsync(RuleIds.NotAwaited, Marked.InMethod(statement));

    [Fact]
    public Task A_task_that_is_returned_is_the_callers() =>
        Marked.AssertAsync(
            RuleIds.NotAwaited,
            Marked.InMethod($"return {Sync};", "public Task Run()")
        );

    [Fact]
    public Task A_method_without_async_drops_a_task_as_well() =>
        Marked.AssertAsync(
            RuleIds.NotAwaited,
            Marked.InMethod($"[|{Sync}|];", "public void Run()")
        );

    [Fact]
    public Task A_marked_method_is_a_sync() =>
        Marked.AssertAsync(
            RuleIds.NotAwaited,
            """
            public sealed class Case(AgentSkill skill)
            {
                public void Run() => [|SendAsync(skill)|];

                [SyncsEntity]
                private static Task SendAsync(AgentSkill skill) => Task.FromResult(skill);
            }
            """
        );

    [Fact]
    public Task A_method_of_the_users_own_is_none() =>
        Marked.AssertAsync(
            RuleIds.NotAwaited,
            """
            public sealed class Case(AgentSkill skill)
            {
                public void Run() => SyncSkillAsync(skill, SyncOperation.Add);

                private static Task SyncSkillAsync(AgentSkill skill, SyncOperation operation) =>
                    Task.FromResult((skill, operation));
            }
            """
        );

    [Fact]
    public async Task A_call_that_a_stand_in_only_checks_is_none()
    {
        var standIns = Code.Compile(
                "NSubstitute",
                [
                    Code.Parse(
                        "public static class StandIns { public static T Received<T>(this T standIn) => standIn; }",
                        "StandIns.cs"
                    ),
                ],
                References.Framework
            )
            .ToReference();
        var compilation = Code.Case([
                Code.Parse(
                    Marked.InMethod(
                        "manager.Received().SyncToCloudAsync(skill, SyncOperation.Add); manager.SyncToCloudAsync(skill, SyncOperation.Update);"
                    ),
                    "Case.cs"
                ),
            ])
            .AddReferences(standIns);
        Assert.Empty(compilation.Errors());

        var found = Assert.Single(await Analysis.RunAsync(compilation));

        Assert.Contains(
            "Update",
            found
                .Location.SourceTree!.ToString()
                .Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_message_says_how_it_is_dropped_and_what_to_write()
    {
        var found = await Marked.AssertAsync(
            RuleIds.NotAwaited,
            Marked.InMethod($"[|{Sync}|]; _ = [|{Sync}|]; var task = [|{Sync}|];")
        );

        Assert.Equal(
            [
                "The task of 'SyncSkillAsync' is not awaited: nothing waits for it. Write 'await manager.SyncSkillAsync(…)'.",
                "The task of 'SyncSkillAsync' is not awaited: it is discarded. Write 'await manager.SyncSkillAsync(…)'.",
                "The task of 'SyncSkillAsync' is not awaited: 'task' is never read. Write 'await manager.SyncSkillAsync(…)'.",
            ],
            found.Select(diagnostic => diagnostic.GetMessage(null))
        );
    }
}
