using System.Text.Json;
using ECan.Sdk.EndToEnd.Tests.Cloud;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>What a developer may get wrong: said at once, by name, and nothing is queued.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task Options_without_an_endpoint_stop_the_start()
    {
        await using var fixture = await CloudFixture.StartAsync();

        AssertRefused(
            fixture,
            options => options.Endpoint = null,
            nameof(OfflineSyncOptions.Endpoint)
        );
    }

    [Fact]
    public async Task Options_without_entities_stop_the_start()
    {
        await using var fixture = await CloudFixture.StartAsync();

        AssertRefused(
            fixture,
            options => options.Entities = [],
            nameof(OfflineSyncOptions.Entities)
        );
    }

    [Fact]
    public async Task Http_to_a_host_that_is_not_loopback_stops_the_start()
    {
        await using var fixture = await CloudFixture.StartAsync();

        AssertRefused(
            fixture,
            options => options.Endpoint = new Uri("http://api.example.com/graphql"),
            "https"
        );
    }

    [Fact]
    public async Task A_queue_directory_that_cannot_be_written_stops_the_start()
    {
        await using var fixture = await CloudFixture.StartAsync();
        var file = Path.Combine(Path.GetDirectoryName(fixture.QueueDirectory)!, "a-file");
        await File.WriteAllTextAsync(file, "");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddECanSync(options =>
        {
            options.Endpoint = fixture.Cloud.Endpoint;
            options.Authorization = AppSyncAuthorization.ApiKey(fixture.Cloud.ApiKey);
            options.Entities = ECanSync.Entities;
            options.QueueDirectory = Path.Combine(file, "queue");
        });
        using var host = builder.Build();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());

        Assert.Contains(
            nameof(OfflineSyncOptions.QueueDirectory),
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(SyncOperation.Update)]
    [InlineData(SyncOperation.Delete)]
    public async Task An_entity_without_its_key_is_refused_at_the_call(SyncOperation operation)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            manager.SyncSkillAsync(new AgentSkill { Name = "No key" }, operation)
        );

        Assert.Contains("skill", exception.Message, StringComparison.Ordinal);
        Assert.Contains("id", exception.Message, StringComparison.Ordinal);
        await AssertNothingHappenedAsync(fixture, manager);
    }

    [Fact]
    public async Task An_operation_that_the_cloud_does_not_have_is_refused_at_the_call()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            manager.SyncVehicleAsync(
                new VehicleInfo { Id = "v1", Vname = "Truck" },
                SyncOperation.Delete
            )
        );

        Assert.Contains("vehicle", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Delete", exception.Message, StringComparison.OrdinalIgnoreCase);
        await AssertNothingHappenedAsync(fixture, manager);
    }

    [Fact]
    public async Task A_required_field_that_is_null_is_refused_at_the_call_by_name()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        using var data = JsonDocument.Parse("""{ "agid": "a", "skid": "s", "owner": null }""");

        var exception = await Assert.ThrowsAsync<CloudMappingException>(() =>
            manager.SyncToCloudAsync("agent_skill", data.RootElement, SyncOperation.Add)
        );

        Assert.Equal(("agent_skill", "owner"), (exception.DataType, exception.Field));
        await AssertNothingHappenedAsync(fixture, manager);
    }

    [Fact]
    public async Task A_delete_that_needs_an_owner_says_so_when_nobody_is_signed_in()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager(options => options.Account = null);

        var exception = await Assert.ThrowsAsync<CloudMappingException>(() =>
            manager.DeleteSkillAsync("s1")
        );

        Assert.Contains("owner", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            nameof(OfflineSyncOptions.Account),
            exception.Message,
            StringComparison.Ordinal
        );
        await AssertNothingHappenedAsync(fixture, manager);
    }

    [Fact]
    public async Task A_data_type_without_a_definition_is_refused_at_the_call()
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        using var data = JsonDocument.Parse("""{ "id": "o1" }""");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            manager.SyncToCloudAsync("organization", data.RootElement, SyncOperation.Add)
        );

        Assert.Contains("organization", exception.Message, StringComparison.Ordinal);
        await AssertNothingHappenedAsync(fixture, manager);
    }

    [Fact]
    public async Task An_unreachable_endpoint_is_no_exception()
    {
        await using var fixture = await CloudFixture.StartAsync();
        fixture.Cloud.Faults.Offline = true;
        await using var manager = fixture.CreateManager();

        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Waits" },
            SyncOperation.Add
        );

        Assert.Equal(SyncOutcome.Cached, result.Outcome);
        Assert.NotNull(result.TaskId);
        Assert.Equal(1, (await manager.GetStatsAsync()).PendingCount);
    }

    [Fact]
    public async Task A_queue_file_that_is_no_database_is_set_aside_and_reported()
    {
        await using var fixture = await CloudFixture.StartAsync();
        Directory.CreateDirectory(fixture.QueueDirectory);
        var file = Path.Combine(fixture.QueueDirectory, "queue.db");
        await File.WriteAllTextAsync(
            file,
            "This was never a database, but somebody may want to read it."
        );
        var setAside = new List<string>();
        await using (var manager = fixture.CreateManager())
        {
            manager.QueueFileSetAside += (_, e) => setAside.Add(e.File.NewPath);
            var result = await manager.SyncSkillAsync(
                new AgentSkill { Name = "Goes on" },
                SyncOperation.Add
            );
            Assert.True(result.Synced, result.Message);
        }

        var kept = Assert.Single(setAside);
        Assert.StartsWith(file + ".damaged-", kept, StringComparison.Ordinal);
        Assert.StartsWith(
            "This was never a database",
            await File.ReadAllTextAsync(kept),
            StringComparison.Ordinal
        );
    }

    private static void AssertRefused(
        CloudFixture fixture,
        Action<OfflineSyncOptions> change,
        string named
    )
    {
        var exception = Assert.Throws<OptionsValidationException>(() =>
            fixture.CreateManager(change)
        );
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    private static async Task AssertNothingHappenedAsync(
        CloudFixture fixture,
        OfflineSyncManager manager
    )
    {
        var stats = await manager.GetStatsAsync();
        Assert.Equal((0, 0), (stats.PendingCount, stats.FailedCount));
        Assert.Empty(fixture.Cloud.Requests);
    }
}
