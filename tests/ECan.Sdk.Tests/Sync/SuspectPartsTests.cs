using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A time-out or a server error names no item, so what is too much for the cloud is found over several passes.</summary>
public sealed class SuspectPartsTests : SyncFixture
{
    [Theory]
    [InlineData(SyncErrorKind.OutcomeUnknown)]
    [InlineData(SyncErrorKind.Unavailable)]
    public async Task A_task_on_which_the_cloud_always_gives_up_does_not_keep_the_others_from_arriving(
        SyncErrorKind kind
    )
    {
        await QueueAsync("a", "b", "bad", "c", "d");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items.Any(item => item.Key.ToString() == "bad")
                    ? Refused(batch, kind)
                    : Taken(batch)
            );

        for (var pass = 0; pass < 3; pass++)
        {
            await DrainAsync();
            Time.Advance(Hold);
        }

        Assert.StartsWith(
            "add bad ",
            Assert.Single(await PendingAsync()),
            StringComparison.Ordinal
        );
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task A_number_of_tasks_that_takes_the_cloud_too_long_is_halved_from_pass_to_pass()
    {
        await QueueAsync("a", "b", "c", "d", "e", "f", "g", "h");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items.Count > 2 ? Refused(batch, SyncErrorKind.OutcomeUnknown) : Taken(batch)
            );

        await DrainAsync();
        Time.Advance(Hold);
        await DrainAsync();
        Time.Advance(Hold);
        var report = await DrainAsync();

        Assert.Equal((8, 0), (report.Synced, report.Remaining));
        Assert.Equal([8, 4, 4, 2, 2, 2, 2], Cloud.Batches.Select(batch => batch.Items.Count));
    }

    [Fact]
    public async Task What_was_never_suspect_goes_first_and_whole()
    {
        await QueueAsync("a", "b");
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await DrainAsync();
        Cloud.TakeAll();
        await QueueAsync("c", "d", "e");
        Time.Advance(Hold);

        await DrainAsync();

        Assert.Equal(
            ["add skill a,b", "add skill c,d,e", "add skill a", "add skill b"],
            Cloud.Requests
        );
    }

    [Fact]
    public async Task What_the_cloud_refused_by_itself_is_not_suspect()
    {
        await QueueAsync("a", "b");
        Cloud.Say(SyncErrorKind.Refused);
        await DrainAsync();
        Cloud.TakeAll();

        await DrainAsync();

        Assert.Equal(["add skill a,b", "add skill a,b"], Cloud.Requests);
    }

    [Fact]
    public async Task A_pass_that_ends_gives_the_parts_back_that_it_did_not_send()
    {
        await QueueAsync("a", "b");
        Cloud.Say(SyncErrorKind.Unavailable);
        await DrainAsync();
        Cloud.Say(SyncErrorKind.Offline, attempted: false);

        await DrainAsync();

        Assert.Equal(["add skill a,b", "add skill a"], Cloud.Requests);
        Assert.Equal(["add a Pending 1", "add b Pending 1"], await PendingAsync());
    }
}
