using ECan.Sdk.EndToEnd.Tests.Cloud;
using ECan.Sdk.Testing;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

/// <summary>The first example of the testing guide, word for word; the others need no manager and run beside the kit.</summary>
public sealed class TestingGuide
{
    // The tests of this project run in the folder that holds a copy of the schema, as a user's project holds its own.
    [Fact]
    public async Task A_skill_that_is_saved_offline_arrives_once()
    {
        await using var cloud = await LocalAppSync.StartFromFileAsync(
            "schema/appsync_schema.graphql"
        );
        await using var manager = OfflineSyncManager.Create(
            new OfflineSyncOptions
            {
                Endpoint = cloud.Endpoint,
                Authorization = AppSyncAuthorization.ApiKey(cloud.ApiKey),
                Entities = ECanSync.Entities,
                QueueDirectory = Directory.CreateTempSubdirectory().FullName,
                OutcomeUnknownHold = TimeSpan.Zero,
            }
        );

        cloud.Faults.Offline = true;
        var saved = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Sort", Owner = "me" },
            SyncOperation.Add
        );
        Assert.True(saved.Cached);

        cloud.Faults.Offline = false;
        await manager.SyncPendingQueueAsync();

        var skill = Assert.Single(cloud.Entities("AgentSkill"));
        Assert.Equal("Sort", (string?)skill["name"]);
    }
}
