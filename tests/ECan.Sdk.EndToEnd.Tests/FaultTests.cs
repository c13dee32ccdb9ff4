using ECan.Sdk.EndToEnd.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>Every way in which the cloud or the network can fail, and that the write arrives once, or is shown to a person.</summary>
public sealed class FaultTests
{
    public static TheoryData<string> PassingFaults() =>
        [
            "offline",
            "throttled",
            "500",
            "502",
            "403 HTML",
            "cut before reading",
            "cut after execution",
            "too slow",
        ];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_write_that_meets_a_passing_fault_is_kept_and_arrives_once(string fault)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options =>
            options.RequestTimeout = TimeSpan.FromMilliseconds(500)
        );
        var skill = new AgentSkill { Name = "Kept" };

        using (Begin(fixture.Cloud, fault))
        {
            var result = await manager.SyncSkillAsync(skill, SyncOperation.Add);
            Assert.Equal(SyncOutcome.Cached, result.Outcome);
            Assert.NotEmpty(result.Errors);
            Assert.NotNull(result.TaskId);
        }

        var report = await manager.SyncPendingQueueAsync();

        Assert.True(report.Success, report.ToString());
        Assert.Equal("Kept", (string?)Assert.Single(fixture.Cloud.Entities("AgentSkill"))["name"]);
        Assert.Equal((0, 0), await CountsAsync(manager));
    }

    [Fact]
    public async Task Outages_and_refused_credentials_never_use_up_the_retries()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options => options.MaxRetries = 1);
        using (fixture.Cloud.Faults.Use(Fault.Unauthorized))
        {
            Assert.True(
                (
                    await manager.SyncSkillAsync(
                        new AgentSkill { Name = "Waits" },
                        SyncOperation.Add
                    )
                ).Cached
            );
            for (var pass = 0; pass < 4; pass++)
            {
                await manager.SyncPendingQueueAsync();
            }
        }

        fixture.Cloud.Faults.Offline = true;
        for (var pass = 0; pass < 4; pass++)
        {
            await manager.SyncPendingQueueAsync();
        }

        fixture.Cloud.Faults.Offline = false;
        Assert.Equal((1, 0), await CountsAsync(manager));
        Assert.True((await manager.SyncPendingQueueAsync()).Success);
        Assert.Single(fixture.Cloud.Entities("AgentSkill"));
    }

    [Fact]
    public async Task A_token_that_has_expired_is_refreshed_once_and_the_write_goes_through()
    {
        await using var fixture = await CloudFixture.StartAsync();
        fixture.Cloud.Tokens.Accept("fresh");
        var asked = new List<string?>();
        await using var manager = fixture.CreateManager(options =>
            options.Authorization = AppSyncAuthorization.CognitoUserPools(
                (request, _) =>
                {
                    asked.Add(request.RejectedToken);
                    return ValueTask.FromResult(
                        request.RejectedToken is null ? "expired" : "fresh"
                    );
                }
            )
        );

        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Refreshed" },
            SyncOperation.Add
        );

        Assert.True(result.Synced, result.Message);
        Assert.Equal([null, "expired"], asked);
        Assert.Equal([401, 200], fixture.Cloud.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_write_that_the_cloud_keeps_refusing_is_given_up_and_shown()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        using var refusal = fixture.Cloud.Faults.Use(
            Fault.FailItems(message: "The quota is used up")
        );

        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Too many" },
            SyncOperation.Add
        );
        for (var pass = 1; pass < 3; pass++)
        {
            await manager.SyncPendingQueueAsync();
        }

        Assert.Equal(SyncOutcome.Cached, result.Outcome);
        var failed = Assert.Single(await manager.Queue.GetFailedTasksAsync());
        Assert.Contains(
            "The quota is used up",
            failed.LastError!.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(3, failed.RetryCount);
        Assert.Equal((0, 1), await CountsAsync(manager));
    }

    [Fact]
    public async Task One_refused_item_of_many_is_given_up_and_the_others_arrive()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options => options.MaxRetries = 1);
        using var refusal = fixture.Cloud.Faults.Use(
            Fault.FailItems(item => (string?)item["name"] == "Skill 3")
        );
        var skills = Enumerable
            .Range(1, 6)
            .Select(i => new AgentSkill { Name = $"Skill {i}" })
            .ToList();

        var results = await manager.SyncSkillAsync(skills, SyncOperation.Add);

        Assert.Equal(
            [true, true, false, true, true, true],
            results.Select(result => result.Synced)
        );
        Assert.Equal(5, fixture.Cloud.Entities("AgentSkill").Count);
        Assert.Equal((0, 1), await CountsAsync(manager));
    }

    [Fact]
    public async Task Errors_and_no_data_in_a_200_are_no_success()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        fixture.Cloud.Faults.Enqueue(Fault.Errors("Lambda:Unhandled", "The resolver fell over"));

        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Tried" },
            SyncOperation.Add
        );

        Assert.False(result.Synced);
        Assert.Contains(
            "The resolver fell over",
            result.Errors[0].Message,
            StringComparison.Ordinal
        );
        Assert.Equal("Lambda:Unhandled", result.Errors[0].ErrorType);
        Assert.True((await manager.SyncPendingQueueAsync()).Success);
    }

    [Fact]
    public async Task While_the_cloud_is_known_to_be_away_no_call_tries_it()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        fixture.Cloud.Faults.Offline = true;
        await manager.SyncSkillAsync(new AgentSkill { Name = "Finds out" }, SyncOperation.Add);
        fixture.Cloud.Faults.Offline = false;

        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Waits" },
            SyncOperation.Add
        );

        Assert.True(result.Cached);
        Assert.Empty(fixture.Cloud.Requests);
        Assert.True((await manager.SyncPendingQueueAsync()).Success);
        Assert.Equal(2, fixture.Cloud.Entities("AgentSkill").Count);
    }

    [Fact]
    public async Task Edits_made_offline_are_merged_and_go_out_in_order()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        fixture.Cloud.Faults.Offline = true;
        await manager.SyncSkillAsync(new AgentSkill { Name = "Finds out" }, SyncOperation.Add);
        var skill = new AgentSkill { Name = "First" };
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
        skill.Name = "Last";
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        var shortLived = new AgentSkill { Name = "Never there" };
        await manager.SyncSkillAsync(shortLived, SyncOperation.Add);
        Assert.True((await manager.DeleteSkillAsync(shortLived.Id!)).Synced);
        var agent = new Agent { Name = "Ada" };
        await manager.SyncAgentSkillAsync(
            new AgentSkillRelation
            {
                Agid = "agent-1",
                Skid = skill.Id!,
                Owner = CloudFixture.Owner,
            },
            SyncOperation.Add
        );
        agent.Id = "agent-1";
        await manager.SyncAgentAsync(agent, SyncOperation.Add);
        fixture.Cloud.Faults.Offline = false;

        Assert.True((await manager.SyncPendingQueueAsync()).Success);

        Assert.Equal("Last", (string?)fixture.Cloud.Find("AgentSkill", skill.Id!)!["name"]);
        Assert.Null(fixture.Cloud.Find("AgentSkill", shortLived.Id!));
        var order = fixture.Cloud.Requests.Select(request => request.Field).ToList();
        Assert.Equal(["addAgentSkills", "addAgents"], order[..^1].Order(StringComparer.Ordinal));
        Assert.Equal("addAgentSkillRelations", order[^1]);
    }

    [Fact]
    public async Task What_one_account_queued_is_never_sent_with_anothers_credential()
    {
        await using var fixture = await CloudFixture.StartAsync();
        fixture.Cloud.Tokens.Accept("token of A");
        fixture.Cloud.Tokens.Accept("token of B");
        await using var manager = fixture.CreateManager(options =>
        {
            options.Account = "A";
            options.Authorization = AppSyncAuthorization.CognitoUserPools(_ =>
                ValueTask.FromResult("token of A")
            );
        });
        fixture.Cloud.Faults.Offline = true;
        await manager.SyncSkillAsync(new AgentSkill { Name = "A's" }, SyncOperation.Add);
        fixture.Cloud.Faults.Offline = false;

        await manager.SwitchAccountAsync(
            "B",
            AppSyncAuthorization.CognitoUserPools(_ => ValueTask.FromResult("token of B"))
        );
        var report = await manager.SyncPendingQueueAsync();
        var stats = await manager.GetStatsAsync();

        Assert.Equal(0, report.Total);
        Assert.Empty(fixture.Cloud.Entities("AgentSkill"));
        var other = Assert.Single(stats.OtherScopes);
        Assert.Equal(("A", 1), (other.Key.Account, other.Value));
    }

    [Fact]
    public async Task Without_the_queue_the_true_error_comes_back_and_nothing_is_kept()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options =>
            options.OfflineSyncEnabled = false
        );
        fixture.Cloud.Faults.Enqueue(Fault.InternalError, times: 10);

        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Debugging" },
            SyncOperation.Add
        );

        Assert.Equal(SyncOutcome.Failed, result.Outcome);
        Assert.Equal(500, result.Errors[0].HttpStatus);
        Assert.Null(result.TaskId);
        Assert.Equal((0, 0), await CountsAsync(manager));
    }

    private static IDisposable Begin(LocalAppSync cloud, string fault)
    {
        if (fault == "offline")
        {
            cloud.Faults.Offline = true;
            return new Offline(cloud);
        }

        return cloud.Faults.Use(
            fault switch
            {
                "throttled" => Fault.Throttled(),
                "500" => Fault.InternalError,
                "502" => Fault.BadGateway,
                "403 HTML" => Fault.Forbidden,
                "cut before reading" => Fault.CutBeforeReading,
                "cut after execution" => Fault.CutAfterExecution,
                "too slow" => Fault.Delay(TimeSpan.FromSeconds(2)),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
            }
        );
    }

    private static async Task<(int Pending, int Failed)> CountsAsync(OfflineSyncManager manager)
    {
        var stats = await manager.GetStatsAsync();
        return (stats.PendingCount, stats.FailedCount);
    }

    private sealed class Offline(LocalAppSync cloud) : IDisposable
    {
        public void Dispose() => cloud.Faults.Offline = false;
    }
}
