namespace ECan.Sdk.Tests.Sync;

/// <summary>What is remembered of the cloud, and when it is forgotten.</summary>
public sealed class SessionTests : SyncFixture
{
    [Fact]
    public async Task Another_credential_is_tried_by_the_next_write_and_told_at_once()
    {
        var told = new List<SyncStatus>();
        Manager.StatusChanged += (_, args) => told.Add(args.Status);
        Cloud.Say(SyncErrorKind.Unauthorized);
        await AddAsync("a");
        Cloud.TakeAll();

        await Manager.SwitchAccountAsync("a", new TestAuthorization("another key of a"));

        Assert.Equal([SyncStatus.Unauthorized, SyncStatus.Online], told);
        Assert.True((await AddAsync("b")).Synced);
    }

    [Fact]
    public async Task An_outage_is_as_old_as_its_first_sign()
    {
        Assert.Null(Manager.OutFor);
        Cloud.Say(SyncErrorKind.Unavailable);
        await AddAsync("a");
        Time.Advance(TimeSpan.FromMinutes(1));
        await AddAsync("b");
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(2), Manager.OutFor);

        Cloud.TakeAll();
        await AddAsync("c");
        Assert.Null(Manager.OutFor);
    }
}
