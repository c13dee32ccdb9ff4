using ECan.Sdk.EndToEnd.Tests.Cloud;

namespace ECan.Sdk.EndToEnd.Tests.KnownFaults;

/// <summary>The first write of an app, made before anything is ready, is no different from the others.</summary>
public sealed class FirstWriteTests
{
    [Fact]
    public async Task A_write_before_anybody_has_signed_in_waits_for_the_token()
    {
        await using var fixture = await CloudFixture.StartAsync();
        string? token = null;
        await using var manager = fixture.CreateManager(options =>
        {
            options.MaxRetries = 1;
            options.Authorization = AppSyncAuthorization.CognitoUserPools(_ =>
                token is { } signedIn
                    ? ValueTask.FromResult(signedIn)
                    : throw new InvalidOperationException("Nobody has signed in.")
            );
        });
        await manager.StartAsync();

        var early = await manager.SyncSkillAsync(
            new AgentSkill { Name = "Early" },
            SyncOperation.Add
        );
        Assert.True(early.Cached, early.Message);
        Assert.Equal(SyncErrorKind.Unauthorized, Assert.Single(early.Errors).Kind);
        await manager.SyncPendingQueueAsync();
        Assert.Empty(fixture.Cloud.Requests);

        token = fixture.Token;
        Assert.True((await manager.SyncPendingQueueAsync()).Success);
        Assert.Single(fixture.Cloud.Entities("AgentSkill"));
    }

    [Fact]
    public async Task An_app_that_is_launched_offline_sends_the_first_write_and_the_rest_when_the_cloud_is_there()
    {
        await using var fixture = await CloudFixture.StartAsync();
        fixture.Cloud.Faults.Offline = true;
        await using var manager = fixture.CreateManager(options =>
            options.AutoRetryInterval = TimeSpan.FromSeconds(1)
        );
        await manager.StartAsync();
        foreach (var name in new[] { "first", "second", "third" })
        {
            var result = await manager.SyncSkillAsync(
                new AgentSkill { Name = name },
                SyncOperation.Add
            );
            Assert.True(result.Cached, result.Message);
        }

        fixture.Cloud.Faults.Offline = false;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await fixture.Cloud.WaitUntilAsync(
            () => fixture.Cloud.Entities("AgentSkill").Count == 3,
            patience.Token
        );

        Assert.Equal(
            ["first", "second", "third"],
            fixture.Cloud.Entities("AgentSkill").Select(skill => (string?)skill["name"])
        );
    }
}
