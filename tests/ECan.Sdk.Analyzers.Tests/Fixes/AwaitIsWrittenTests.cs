using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1005 and ECAN1007: a task is awaited that was dropped or waited for.</summary>
public sealed class AwaitIsWrittenTests
{
    private const string Sync = "manager.SyncSkillAsync(skill, SyncOperation.Add)";

    [Theory]
    [InlineData($"{Sync};", $"await {Sync};")]
    [InlineData($"_ = {Sync}; // Later.", $"await {Sync}; // Later.")]
    [InlineData($"var task = {Sync};", $"await {Sync};")]
    [InlineData($"Task.WhenAll({Sync});", $"await Task.WhenAll({Sync});")]
    [InlineData(
        $"_ = skill.Owner is null ? Task.CompletedTask : {Sync};",
        $"await (skill.Owner is null ? Task.CompletedTask : {Sync});"
    )]
    [InlineData($"{Sync}.ConfigureAwait(false);", $"await {Sync}.ConfigureAwait(false);")]
    [InlineData($"{Sync}.Wait();", $"await {Sync};")]
    [InlineData($"{Sync}.GetAwaiter().GetResult();", $"await {Sync};")]
    [InlineData(
        $"Console.WriteLine({Sync}.Result.Synced);",
        $"Console.WriteLine((await {Sync}).Synced);"
    )]
    [InlineData($"Task.WaitAll({Sync});", $"await Task.WhenAll({Sync});")]
    [InlineData(
        $"System.Threading.Tasks.Task.WaitAny({Sync});",
        $"await System.Threading.Tasks.Task.WhenAny({Sync});"
    )]
    public Task The_statement_awaits(string before, string after) =>
        FixAssert.MakesAsync(
            Marked.InMethod(before, "public void Run()"),
            Marked.InMethod(after, "public async Task Run()")
        );

    [Theory]
    [InlineData("manager?.SyncToCloudAsync(skill, SyncOperation.Add);")]
    [InlineData($"skills.ForEach(one => {Sync});")]
    [InlineData($"{Sync}.Wait(1000);")]
    [InlineData($"var first = Task.WaitAny({Sync});")]
    public Task Where_an_await_is_not_the_answer_nothing_is_offered(string statement) =>
        FixAssert.OffersAsync(Marked.InMethod(statement, "public void Run()"));

    [Fact]
    public Task An_event_that_waits_for_nobody_has_an_async_lambda() =>
        FixAssert.MakesAsync(
            Marked.InMethod($"manager.TaskQueued += (_, _) => {Sync};", "public void Run()"),
            Marked.InMethod(
                $"manager.TaskQueued += async (_, _) => await {Sync};",
                "public void Run()"
            )
        );

    [Fact]
    public Task A_lambda_that_its_taker_waits_for_becomes_async() =>
        FixAssert.MakesAsync(
            Marked.InMethod($"await Task.Run(() => {{ {Sync}; }});"),
            Marked.InMethod($"await Task.Run(async () => {{ await {Sync}; }});")
        );

    [Fact]
    public Task A_property_cannot_await() =>
        FixAssert.OffersAsync(
            $$"""
            public sealed class Case(IOfflineSyncManager manager, AgentSkill skill)
            {
                public bool Synced => {{Sync}}.Result.Synced;
            }
            """
        );
}
