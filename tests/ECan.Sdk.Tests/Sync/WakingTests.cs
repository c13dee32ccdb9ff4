using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>What makes the timer look at the queue before its interval, and what does not.</summary>
public sealed class WakingTests : SyncFixture
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task What_is_only_queued_waits_for_the_next_pass()
    {
        await StartAsync();
        await QueueAsync("a");
        await SettleAsync();
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task A_write_that_gets_through_wakes_nobody()
    {
        await StartAsync();
        var passes = Store!.Claims;
        Assert.True((await AddAsync("a")).Synced);
        await SettleAsync();
        Assert.Equal(passes, Store.Claims);
    }

    [Fact]
    public async Task One_of_many_that_joins_a_waiting_one_takes_it_along()
    {
        await StartAsync();
        await QueueAsync("b");
        await ManyAsync(SyncOperation.Update, "a", "b");
        Assert.Equal("update skill a", Describe(await Cloud.ArrivalAsync()));
        Assert.Equal("add skill b", Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task One_of_many_that_goes_on_as_another_operation_does_so_at_once()
    {
        await StartAsync();
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    item =>
                        batch.Operation is SyncOperation.Add && item.Key.ToString() == "b"
                            ? Verdict(SyncErrorKind.Refused) with
                            {
                                Becomes = SyncOperation.Update,
                            }
                            : new()
                )
            );
        await ManyAsync(SyncOperation.Add, "a", "b");
        Assert.Equal("add skill a,b", Describe(await Cloud.ArrivalAsync()));
        Assert.Equal("update skill b", Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task The_rest_of_one_of_many_is_minded()
    {
        await StartAsync();
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    item =>
                        item.Key.ToString() == "b" ? Verdict(SyncErrorKind.OutcomeUnknown) : new()
                )
            );
        await ManyAsync(SyncOperation.Add, "a", "b");
        await Time.SetToAsync(Hold);
    }

    [Fact]
    public async Task A_write_that_fails_in_an_outage_does_not_put_off_the_next_pass()
    {
        await StartAsync();
        Cloud.Say(SyncErrorKind.Unavailable);
        await AddAsync("a");
        await Time.SetToAsync(TimeSpan.FromSeconds(5));
        Time.Advance(TimeSpan.FromSeconds(3));
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    item =>
                        Verdict(
                            item.Key.ToString() == "b"
                                ? SyncErrorKind.Unavailable
                                : SyncErrorKind.OutcomeUnknown
                        )
                )
            );

        // What rests makes the timer ask again how long to wait.
        await ManyAsync(SyncOperation.Add, "b", "c");

        await Time.SetToAsync(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task While_one_manager_of_the_account_has_a_timer_the_writes_of_all_leave_an_outage_to_it()
    {
        await StartAsync();
        var other = Manager.ForAccount(Manager.Account);
        Cloud.GoOffline();

        Assert.True(
            (await other.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add)).Cached
        );
        Assert.True((await AddAsync("b")).Cached);
        Assert.Empty(Cloud.Requests);
    }

    private async Task StartAsync()
    {
        await Manager.StartAsync();
        await Time.SetToAsync(Interval);
    }

    /// <summary>Comes back when the timer is done with all that it was woken for until now.</summary>
    private async Task SettleAsync()
    {
        var other = Interval / 2;
        Manager.StartAutoRetry(other);
        await Time.SetToAsync(other);
    }

    private Task<IReadOnlyList<SyncResult>> ManyAsync(
        SyncOperation operation,
        params string[] ids
    ) => Manager.SyncManyToCloudAsync([.. ids.Select(id => new Skill { Id = id })], operation);
}
