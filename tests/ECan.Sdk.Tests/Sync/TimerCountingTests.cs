using ECan.Sdk.Cloud;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

/// <summary>From when the timer of a manager counts, and which of its passes try the cloud as if nothing were known of it.</summary>
public sealed class TimerCountingTests : SyncFixture
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_first_interval_begins_when_the_timer_is_started()
    {
        Assert.Equal("a", Manager.Account);
        Time.Advance(TimeSpan.FromMinutes(4));
        Manager.StartAutoRetry();
        await Time.SetToAsync(Interval);
    }

    [Fact]
    public async Task An_outage_is_counted_from_when_it_is_found()
    {
        await StartAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await AddAsync("a");
        await Time.SetToAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_outages_of_one_account_are_not_those_of_the_next()
    {
        await StartAsync();
        await Manager.ForAccount("b").Queue.AddAsync(new Skill { Id = "of b" }, SyncOperation.Add);
        Cloud.Say(SyncErrorKind.Offline, attempted: false);
        await AddAsync("of a");
        foreach (var seconds in new[] { 5, 10 })
        {
            await Time.SetToAsync(TimeSpan.FromSeconds(seconds));
            Time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await Time.SetToAsync(TimeSpan.FromSeconds(20));
        await Manager.SwitchAccountAsync("b");

        // The first pass of b found the outage.
        await Time.SetToAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("b", Cloud.Batches.Last().Account);
    }

    [Fact]
    public async Task A_refused_credential_does_not_put_the_next_pass_off()
    {
        With(options => options.OutcomeUnknownHold = Interval * 2);
        await StartAsync();
        Time.Advance(TimeSpan.FromMinutes(4));
        Cloud.Set(CloudState.Unauthorized);

        // What rests has the timer look how long it has to wait.
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await AddAsync("a");
        await Time.SetToAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_start_tries_the_cloud_whatever_the_client_knows_of_it()
    {
        await QueueAsync("a");
        var resets = Cloud.Resets;
        await Manager.StartAsync();
        Assert.Equal(resets + 1, Cloud.Resets);
    }

    [Fact]
    public async Task A_pass_whose_time_has_come_leaves_the_client_as_it_is()
    {
        await StartAsync();
        var resets = Cloud.Resets;
        await QueueAsync("a");
        Time.Advance(Interval);
        await Cloud.ArrivalAsync();
        Assert.Equal(resets, Cloud.Resets);
    }

    [Fact]
    public async Task A_pass_that_the_network_wakes_tries_the_cloud_anew()
    {
        await StartAsync();
        await QueueAsync("a");
        var resets = Cloud.Resets;
        Network.Change(available: true);
        await Cloud.ArrivalAsync();

        // Once for the writes of the app, once for the pass.
        Assert.Equal(resets + 2, Cloud.Resets);
    }

    [Fact]
    public async Task The_log_says_when_the_timer_ends_and_nothing_where_none_ran()
    {
        const string Line = "1021 Automatic retry stopped, account a";
        await Manager.StopAutoRetryAsync();
        Assert.DoesNotContain(Line, Logger.Lines);

        Manager.StartAutoRetry();
        await Manager.StopAutoRetryAsync();
        Assert.Contains(Line, Logger.Lines);
        Assert.False(((ISyncListener)Manager).IsTending);
    }

    private async Task StartAsync()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
    }
}
