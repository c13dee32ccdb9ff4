using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Rules;

/// <summary>ECAN1012: the queue is switched off.</summary>
public sealed class OfflineSyncOffTests
{
    [Theory]
    [InlineData("var options = new OfflineSyncOptions { [|OfflineSyncEnabled = false|] };")]
    [InlineData("var options = new OfflineSyncOptions(); [|options.OfflineSyncEnabled = false|];")]
    [InlineData(
        "const bool off = false; var options = new OfflineSyncOptions(); [|options.OfflineSyncEnabled = off|];"
    )]
    [InlineData(
        "Action<OfflineSyncOptions> set = options => [|options.OfflineSyncEnabled = false|];"
    )]
    public Task Switching_it_off_is_reported(string statement) =>
        Marked.AssertAsync(RuleIds.OfflineSyncOff, Marked.InMethod(statement));

    [Theory]
    [InlineData("var options = new OfflineSyncOptions { OfflineSyncEnabled = true };")]
    [InlineData(
        "var options = new OfflineSyncOptions { OfflineSyncEnabled = Console.ReadLine() is null };"
    )]
    [InlineData("var other = new Other { OfflineSyncEnabled = false };")]
    public Task Anything_else_is_left_alone(string statement) =>
        Marked.AssertAsync(
            RuleIds.OfflineSyncOff,
            Marked.InMethod(statement)
                + "\npublic sealed class Other { public bool OfflineSyncEnabled { get; set; } }"
        );

    [Fact]
    public Task In_a_test_project_it_is_left_alone() =>
        Marked.AssertAsync(
            RuleIds.OfflineSyncOff,
            Marked.InMethod("var options = new OfflineSyncOptions { OfflineSyncEnabled = false };"),
            new() { ["IsTestProject"] = "true" }
        );

    [Fact]
    public Task A_project_that_says_it_is_no_test_project_is_none() =>
        Marked.AssertAsync(
            RuleIds.OfflineSyncOff,
            Marked.InMethod(
                "var options = new OfflineSyncOptions { [|OfflineSyncEnabled = false|] };"
            ),
            new() { ["IsTestProject"] = "false" }
        );
}
