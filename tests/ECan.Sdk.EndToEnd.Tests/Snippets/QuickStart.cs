using ECan.Sdk.EndToEnd.Tests.Cloud;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

public sealed class QuickStart
{
    [Fact]
    public async Task The_quick_start_of_the_readme_syncs_a_skill()
    {
        await using var fixture = await CloudFixture.StartAsync();
        var endpoint = fixture.Cloud.Endpoint;
        var session = new Session(fixture.Token);

        var options = new OfflineSyncOptions
        {
            Endpoint = endpoint,
            Authorization = AppSyncAuthorization.CognitoUserPools(session.GetTokenAsync),
            Entities = ECanSync.Entities,
            Account = session.UserName,
            ApplicationName = "eCan.ai",
        };
        options.QueueDirectory = fixture.QueueDirectory;

        await using var manager = OfflineSyncManager.Create(options);
        await manager.StartAsync();

        var skill = new AgentSkill { Name = "Search", Owner = session.UserName };
        var result = await manager.SyncSkillAsync(skill, SyncOperation.Add);
        Console.WriteLine(result.Message);

        Assert.True(result.Synced, result.Message);
        Assert.Equal(
            "Search",
            (string?)Assert.Single(fixture.Cloud.Entities("AgentSkill"))["name"]
        );
    }
}
