using ECan.Sdk.EndToEnd.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.EndToEnd.Tests.KnownFaults;

/// <summary>Whatever happens between the edits of one entity, the cloud ends with the last of them.</summary>
public sealed class EditsOfOneEntityTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_quick_saves_end_in_the_last_one(bool offline)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        fixture.Cloud.Faults.Offline = offline;
        var saves = Enumerable
            .Range(0, 40)
            .Select(number =>
                manager.SyncSkillAsync(
                    new AgentSkill { Id = "s", Name = $"{number}" },
                    number == 0 ? SyncOperation.Add : SyncOperation.Update
                )
            )
            .ToList();
        Assert.All(await Task.WhenAll(saves), result => Assert.True(result.Success));
        fixture.Cloud.Faults.Offline = false;

        Assert.True((await manager.SyncPendingQueueAsync()).Success);

        var skill = Assert.Single(fixture.Cloud.Entities("AgentSkill"));
        Assert.Equal("39", (string?)skill["name"]);
        Assert.Equal(0, (await manager.GetStatsAsync()).PendingCount);
    }

    [Fact]
    public async Task The_last_of_several_updates_made_offline_arrives_and_alone()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var skill = new AgentSkill { Name = "At first" };
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
        fixture.Cloud.Faults.Offline = true;
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            skill.Name = name;
            Assert.True((await manager.SyncSkillAsync(skill, SyncOperation.Update)).Cached);
        }

        fixture.Cloud.Faults.Offline = false;
        await manager.SyncPendingQueueAsync();

        Assert.Equal("four", (string?)fixture.Cloud.Find("AgentSkill", skill.Id!)!["name"]);
        Assert.Equal(
            ["addAgentSkills", "updateAgentSkills"],
            fixture.Cloud.Requests.Select(request => request.Field)
        );
    }

    [Fact]
    public async Task A_delete_right_behind_an_update_on_its_way_leaves_nothing_in_the_cloud()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var skill = new AgentSkill { Name = "At first" };
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
        fixture.Cloud.Faults.Enqueue(
            Fault.Delay(TimeSpan.FromMilliseconds(200)).OnField("updateAgentSkills")
        );

        var update = manager.SyncSkillAsync(skill, SyncOperation.Update);
        var delete = await manager.DeleteSkillAsync(skill.Id!);
        Assert.True((await update).Success);
        await manager.SyncPendingQueueAsync();

        Assert.True(delete.Success);
        Assert.Empty(fixture.Cloud.Entities("AgentSkill"));
        Assert.Equal("removeAgentSkills", fixture.Cloud.Requests[^1].Field);
    }

    [Fact]
    public async Task A_deleted_entity_whose_add_had_failed_does_not_come_back()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options => options.MaxRetries = 1);
        var skill = new AgentSkill { Name = "Refused" };
        using (fixture.Cloud.Faults.Use(Fault.FailItems(message: "Not now")))
        {
            var add = await manager.SyncSkillAsync(skill, SyncOperation.Add);
            Assert.Equal(SyncOutcome.Failed, add.Outcome);
        }

        Assert.True((await manager.DeleteSkillAsync(skill.Id!)).Success);
        await manager.SyncPendingQueueAsync(new SyncPendingQueueOptions { IncludeFailed = true });

        Assert.Empty(fixture.Cloud.Entities("AgentSkill"));
        var stats = await manager.GetStatsAsync();
        Assert.Equal((0, 0), (stats.PendingCount, stats.FailedCount));
    }

    [Fact]
    public async Task A_failed_add_that_is_edited_creates_the_entity_with_the_edit()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options => options.MaxRetries = 1);
        var skill = new AgentSkill { Name = "Refused" };
        using (fixture.Cloud.Faults.Use(Fault.FailItems(message: "Not such a name")))
        {
            await manager.SyncSkillAsync(skill, SyncOperation.Add);
        }

        skill.Name = "Accepted";
        await manager.SyncSkillAsync(skill, SyncOperation.Update);
        await manager.SyncPendingQueueAsync();

        Assert.Equal(
            "Accepted",
            (string?)Assert.Single(fixture.Cloud.Entities("AgentSkill"))["name"]
        );
        Assert.Equal(0, (await manager.GetStatsAsync()).FailedCount);
    }
}
