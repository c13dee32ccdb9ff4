using System.Reflection;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Package.Tests;

/// <summary>The README's first command, as a user runs it.</summary>
public sealed class MainJobTests
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    [Fact]
    public async Task The_demo_loses_nothing_when_it_is_cut_off_and_killed()
    {
        var result = await RunDemoAsync();

        AssertNothingLost(result);
        Assert.Contains("more saves (exit code 137)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_runs_the_same_against_an_endpoint_of_ones_own()
    {
        await using var cloud = await LocalAppSync.StartFromFileAsync(
            Repository.PathOf("schema", "appsync_schema.graphql")
        );

        var result = await RunDemoAsync(
            "--endpoint",
            cloud.Endpoint.AbsoluteUri,
            "--api-key",
            cloud.ApiKey
        );

        AssertNothingLost(result);
        Assert.NotEmpty(cloud.Entities("AgentSkill"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/graphql", "out of reach")]
    [InlineData("http://example.com/graphql", "https")]
    public async Task A_cloud_that_cannot_be_used_ends_the_demo_with_the_reason(
        string endpoint,
        string reason
    )
    {
        var result = await RunDemoAsync("--endpoint", endpoint, "--api-key", "key");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("0 lost", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--endpoint")]
    [InlineData("--endpoint", "nowhere")]
    [InlineData("--api-key", "key")]
    [InlineData("--colour", "blue")]
    public async Task A_wrong_command_line_is_explained(params string[] arguments)
    {
        var result = await RunDemoAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "OfflineDemo --endpoint URL --api-key KEY",
            result.Output,
            StringComparison.Ordinal
        );
    }

    private static void AssertNothingLost(CommandResult result)
    {
        var last = result.Succeeded().Output.TrimEnd().Split('\n')[^1];
        Assert.Matches(@"^OfflineDemo: (\d+) saved, \1 in the cloud, 0 lost, 0 duplicated$", last);
    }

    private static Task<CommandResult> RunDemoAsync(params string[] arguments)
    {
        var configuration = typeof(MainJobTests)
            .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!
            .Configuration;
        return DotNet.RunAsync(
            Repository.Root,
            NoEnvironment,
            [
                "run",
                "--no-build",
                "-c",
                configuration,
                "--project",
                "samples/OfflineDemo",
                "--",
                .. arguments,
            ]
        );
    }
}
