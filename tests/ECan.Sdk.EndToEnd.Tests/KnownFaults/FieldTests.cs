using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.EndToEnd.Tests.Cloud;

namespace ECan.Sdk.EndToEnd.Tests.KnownFaults;

/// <summary>Each field arrives as it is, also where it is empty; what cannot arrive is said at the call.</summary>
public sealed class FieldTests
{
    [Fact]
    public async Task A_field_that_is_set_to_null_is_cleared_in_the_cloud()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var skill = new AgentSkill
        {
            Name = "Sort",
            Description = "Puts things in order",
            Config = new JsonObject { ["depth"] = 2 },
            Price = 4.5,
        };
        await manager.SyncSkillAsync(skill, SyncOperation.Add);
        var before = fixture.Cloud.Find("AgentSkill", skill.Id!)!;
        Assert.All(["description", "config", "price"], field => Assert.NotNull(before[field]));

        (skill.Description, skill.Config, skill.Price) = (null, null, null);
        Assert.True((await manager.SyncSkillAsync(skill, SyncOperation.Update)).Synced);

        var after = fixture.Cloud.Find("AgentSkill", skill.Id!)!;
        Assert.All(["description", "config", "price"], field => Assert.Null(after[field]));
        Assert.Equal("Sort", (string?)after["name"]);
    }

    public static TheoryData<string, AgentSkill> Unwritable() =>
        new()
        {
            {
                "price",
                new() { Name = "Not a price", Price = double.NaN }
            },
            {
                "config",
                new() { Name = "Not JSON", Config = JsonValue.Create(double.NaN) }
            },
            {
                "config",
                new() { Name = "Not JSON", Config = new JsonArray(JsonValue.Create(double.NaN)) }
            },
            {
                "name",
                new() { Name = "half a character \ud83d" }
            },
            {
                "id",
                new() { Id = "half a character \ud83d", Name = "n" }
            },
        };

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public async Task A_value_that_cannot_be_written_is_refused_at_the_call_by_name_and_harms_no_other(
        string field,
        AgentSkill bad
    )
    {
        await using var fixture = await CloudFixture.StartAsync();
        fixture.Cloud.Faults.Offline = true;
        await using var manager = fixture.CreateManager();
        await manager.SyncSkillAsync(new AgentSkill { Name = "Before" }, SyncOperation.Add);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            manager.SyncSkillAsync(bad, SyncOperation.Add)
        );

        Assert.True(exception is CloudMappingException or ArgumentException, $"{exception}");
        Assert.Matches($@"(skill\.{field}:|'{field}')", exception.Message);
        await manager.SyncSkillAsync(new AgentSkill { Name = "After" }, SyncOperation.Add);
        fixture.Cloud.Faults.Offline = false;
        Assert.True((await manager.SyncPendingQueueAsync()).Success);
        Assert.Equal(2, fixture.Cloud.Entities("AgentSkill").Count);
    }

    [Fact]
    public async Task So_it_is_where_the_data_are_JSON_already()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        using var data = JsonDocument.Parse("""{ "id": "s", "name": "half \ud83d" }""");

        var exception = await Assert.ThrowsAsync<CloudMappingException>(() =>
            manager.SyncToCloudAsync("skill", data.RootElement, SyncOperation.Add)
        );

        Assert.Equal(("skill", "name"), (exception.DataType, exception.Field));
        Assert.Empty(fixture.Cloud.Requests);
    }

    [Fact]
    public async Task So_is_a_key_that_is_all_there_is()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            manager.DeleteSkillAsync("half \ud83d")
        );

        Assert.Contains("'id'", exception.Message, StringComparison.Ordinal);
        Assert.Empty(fixture.Cloud.Requests);
    }

    [Fact]
    public async Task Half_a_character_in_the_files_of_the_module_fails_alone()
    {
        await using var fixture = await CloudFixture.StartAsync();
        Directory.CreateDirectory(fixture.QueueDirectory);
        await File.WriteAllTextAsync(
            Path.Combine(fixture.QueueDirectory, "pending_sync.json"),
            """
            [
              {"id": "1", "data_type": "skill", "operation": "add", "data": {"id": "a", "name": "half \udcff"}},
              {"id": "2", "data_type": "skill", "operation": "add", "data": {"id": "\udcff", "name": "n"}},
              {"id": "3", "data_type": "skill", "operation": "add", "data": {"id": "c", "name": "n"}, "last_error": "no \udcff"},
              {"id": "4", "data_type": "skill", "operation": "add", "data": {"id": "d", "name": "n"}}
            ]
            """
        );
        await using var manager = fixture.CreateManager(options =>
            options.ImportModuleFiles = true
        );

        await manager.StartAsync();

        Assert.Equal(
            ["c", "d"],
            fixture.Cloud.Entities("AgentSkill").Select(skill => (string?)skill["askid"])
        );
        var failed = await manager.Queue.GetFailedTasksAsync();
        Assert.Equal(["1", "2"], failed.Select(task => task.Id));
        Assert.Contains("skill.name", failed[0].LastError!.Message, StringComparison.Ordinal);
        Assert.Contains("skill.id", failed[1].LastError!.Message, StringComparison.Ordinal);
    }
}
