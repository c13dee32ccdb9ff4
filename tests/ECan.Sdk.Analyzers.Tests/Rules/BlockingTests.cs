using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Rules;

/// <summary>ECAN1007: what holds a thread until a sync is done.</summary>
public sealed class BlockingTests
{
    private const string Sync = "manager.SyncSkillAsync(skill, SyncOperation.Add)";

    [Theory]
    [InlineData($"var result = [|{Sync}.Result|];")]
    [InlineData($"[|{Sync}.Wait()|];")]
    [InlineData($"[|{Sync}.Wait(1000)|];")]
    [InlineData($"[|{Sync}.GetAwaiter().GetResult()|];")]
    [InlineData($"[|{Sync}.ConfigureAwait(false).GetAwaiter().GetResult()|];")]
    [InlineData($"[|Task.WaitAll({Sync}, Wait())|];")]
    [InlineData($"[|Task.WaitAny([{Sync}, Wait()])|];")]
    [InlineData($"[|Task.WhenAll({Sync}, Wait()).Wait()|];")]
    [InlineData($"[|Task.Run(() => {Sync}).Wait()|];")]
    [InlineData($"[|Task.Run(async () => await {Sync}).Wait()|];")]
    [InlineData($"[|Task.Run(async () => {{ await {Sync}; }}).GetAwaiter().GetResult()|];")]
    [InlineData($"var task = {Sync}; [|task.Wait()|];")]
    [InlineData($"var task = {Sync}; Console.WriteLine([|task.Result|].Synced);")]
    [InlineData("[|manager.DeleteSkillAsync(\"s1\").Wait()|];")]
    [InlineData("[|manager.SyncPendingQueueAsync().Wait()|];")]
    [InlineData(
        "[|manager.SyncToCloudAsync(skill, SyncOperation.Update).ContinueWith(_ => { }).Wait()|];"
    )]
    public Task What_waits_for_a_sync_is_reported(string statement) =>
        Marked.AssertAsync(RuleIds.Blocking, Marked.InMethod(statement, "public void Run()"));

    [Theory]
    [InlineData($"await {Sync};")]
    [InlineData($"var task = {Sync}; await task; Console.WriteLine(task.Result.Synced);")]
    [InlineData(
        $"var task = {Sync}; await Task.WhenAll(task, Wait()); Console.WriteLine(task.Result.Synced);"
    )]
    [InlineData(
        $"var task = {Sync}; if (task.IsCompleted) {{ Console.WriteLine(task.Result.Synced); }}"
    )]
    [InlineData($"await {Sync}.ContinueWith(done => Console.WriteLine(done.Result.Synced));")]
    [InlineData("Wait().Wait();")]
    [InlineData("Wait().GetAwaiter().GetResult();")]
    [InlineData("Task.WaitAll(tasks.ToArray());")]
    [InlineData("var all = manager.GetSkillAsync(ids: \"s1\").Result;")]
    [InlineData("manager.StopAutoRetryAsync().Wait();")]
    public Task What_does_not_wait_for_a_sync_is_left_alone(string statement) =>
        Marked.AssertAsync(RuleIds.Blocking, Marked.InMethod(statement));

    [Fact]
    public Task A_task_that_gets_another_value_is_not_followed() =>
        Marked.AssertAsync(
            RuleIds.Blocking,
            Marked.InMethod($"Task task = {Sync}; task = Wait(); task.Wait();", "public void Run()")
        );

    [Fact]
    public async Task The_message_says_what_blocks_and_what_to_write()
    {
        var found = await Marked.AssertAsync(
            RuleIds.Blocking,
            Marked.InMethod($"[|{Sync}.GetAwaiter().GetResult()|];", "public void Run()")
        );

        Assert.Equal(
            "'GetAwaiter().GetResult()' blocks the thread until 'SyncSkillAsync' is done. Write 'await manager.SyncSkillAsync(…)'.",
            Assert.Single(found).GetMessage(null)
        );
    }
}
