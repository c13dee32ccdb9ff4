using ECan.Sdk.EndToEnd.Tests.Cloud;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

public sealed class QuickStart
{
    [Fact]
    public async Task The_quick_start_of_the_readme_syncs_a_skill()
    {
        await using var fixture = await CloudFixture.StartAsync();
        var endpoint = fixture.Cloud.Endpoint;
        var userName = CloudFixture.Owner;
        Func<CancellationToken, ValueTask<string>> getToken = new Session(
            fixture.Token
        ).GetTokenAsync;

        var options = new OfflineSyncOptions
        {
            Endpoint = endpoint,
            Authorization = AppSyncAuthorization.CognitoUserPools(getToken),
            Entities = ECanSync.Entities,
            Account = userName,
        };

        // A test never touches the user's own queue.
        options.QueueDirectory = fixture.QueueDirectory;

        await using var manager = OfflineSyncManager.Create(options);
        await manager.StartAsync();
        var result = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Search" },
            SyncOperation.Add
        );

        Assert.True(result.Synced, result.Message);
        Assert.Equal(
            "Search",
            (string?)Assert.Single(fixture.Cloud.Entities("AgentSkill"))["name"]
        );
    }
}
