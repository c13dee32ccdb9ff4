using ECan.Sdk.EndToEnd.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.EndToEnd.Tests.KnownFaults;

/// <summary>What cannot arrive holds up nothing else: not now, not after a restart.</summary>
public sealed class OthersGoOnTests
{
    [Fact]
    public async Task A_data_type_that_the_account_may_not_write_fails_alone()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        await manager.Queue.AddAsync(new Agent { Id = "a", Name = "Ada" }, SyncOperation.Add);
        await manager.Queue.AddAsync(new AgentSkill { Name = "Sort" }, SyncOperation.Add);
        using var refusal = fixture.Cloud.Faults.Use(
            Fault
                .Errors("Unauthorized", "Not Authorized to access addAgents on type Mutation")
                .OnField("addAgents")
        );

        var report = await manager.SyncPendingQueueAsync();

        Assert.Equal((1, 1, 0), (report.Synced, report.Failed, report.Remaining));
        Assert.Single(fixture.Cloud.Entities("AgentSkill"));
        Assert.Equal(SyncStatus.Online, manager.Status);
        var failed = Assert.Single(await manager.Queue.GetFailedTasksAsync());
        Assert.Contains("Not Authorized", failed.LastError!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_of_an_earlier_run_holds_up_nothing_at_the_next_start()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using (var before = fixture.CreateManager())
        {
            using var conflict = fixture.Cloud.Faults.Use(
                Fault.Errors("ConflictUnhandled", "Conflict resolver rejects mutation.")
            );
            var result = await before.SyncSkillAsync(
                new AgentSkill { Id = "old", Name = "Stale" },
                SyncOperation.Update
            );
            Assert.Equal(SyncOutcome.Failed, result.Outcome);
            await before.Queue.AddAsync(new AgentSkill { Name = "Waits" }, SyncOperation.Add);
        }

        await using var manager = fixture.CreateManager();
        var report = await manager.StartAsync();

        Assert.Equal((1, 0, 0), (report.Synced, report.Failed, report.Remaining));
        var result2 = await manager.SyncSkillAsync(
            new AgentSkill { Name = "New" },
            SyncOperation.Add
        );
        Assert.True(result2.Synced, result2.Message);
        Assert.Equal(1, (await manager.GetStatsAsync()).FailedCount);
    }

    [Theory]
    [InlineData(UnknownDelete.Succeeds)]
    [InlineData(UnknownDelete.Fails)]
    public async Task A_delete_of_what_is_gone_already_comes_to_an_end(UnknownDelete answer)
    {
        await using var fixture = await CloudFixture.StartAsync(
            new LocalAppSyncOptions { UnknownDelete = answer }
        );
        await using var manager = fixture.CreateManager();

        Assert.True((await manager.DeleteSkillAsync("gone")).Success);
        await manager.SyncPendingQueueAsync();

        var stats = await manager.GetStatsAsync();
        Assert.Equal((0, 0), (stats.PendingCount, stats.FailedCount));
    }

    [Fact]
    public async Task Many_callers_at_once_lose_and_repeat_nothing()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(number =>
                    Task.Run(() =>
                        number % 2 == 0
                            ? manager.SyncSkillAsync(
                                new AgentSkill { Name = $"{number}" },
                                SyncOperation.Add
                            )
                            : manager.SyncAgentAsync(
                                new Agent { Id = $"{number}", Name = $"{number}" },
                                SyncOperation.Add
                            )
                    )
                )
        );
        await manager.SyncPendingQueueAsync();

        Assert.All(results, result => Assert.True(result.Success, result.Message));
        Assert.Equal(
            Enumerable.Range(0, 60).Select(number => $"{number}").Order(StringComparer.Ordinal),
            fixture
                .Cloud.Entities("AgentSkill")
                .Concat(fixture.Cloud.Entities("Agent"))
                .Select(entity => (string?)entity["name"])
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, (await manager.GetStatsAsync()).PendingCount);
    }
}
