using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A clock that was wrong and is set right: what was measured with it must not hold anything up, nor let anything go too soon.</summary>
public sealed class ClockTests : SyncFixture
{
    private static readonly TimeSpan Years = TimeSpan.FromDays(4 * 365);

    [Fact]
    public async Task A_task_whose_rest_was_set_by_a_clock_years_ahead_rests_no_longer_than_the_hold()
    {
        Time.WrongBy = Years;
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await AddAsync("a");
        Time.WrongBy = TimeSpan.Zero;
        Cloud.TakeAll();

        Assert.Equal((0, 1), await SentAsync());
        Time.Advance(Hold);
        Assert.Equal((1, 0), await SentAsync());
    }

    [Fact]
    public async Task The_timer_minds_it_too()
    {
        Time.WrongBy = Years;
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await AddAsync("a");
        await Cloud.ArrivalAsync();
        Time.WrongBy = TimeSpan.Zero;
        Cloud.TakeAll();

        await Manager.StartAsync();
        await Time.SetToAsync(Hold);
        Time.Advance(Hold);
        Assert.Equal("add skill a", Describe(await Cloud.ArrivalAsync()));
    }

    [Fact]
    public async Task After_a_pass_by_a_wrong_clock_an_unanswered_task_still_rests()
    {
        Time.WrongBy = TimeSpan.FromHours(1);
        await DrainAsync();
        Time.WrongBy = TimeSpan.Zero;
        Cloud.Say(SyncErrorKind.OutcomeUnknown);
        await AddAsync("a");
        Cloud.TakeAll();

        Assert.Equal((0, 1), await SentAsync());
        Time.Advance(Hold);
        Assert.Equal((1, 0), await SentAsync());
    }

    [Theory]
    [InlineData(SyncErrorKind.Throttled)]
    [InlineData(SyncErrorKind.Unauthorized)]
    public async Task A_clock_that_is_set_back_does_not_put_off_the_next_attempt(SyncErrorKind kind)
    {
        var wait = TimeSpan.FromSeconds(10);
        Cloud.Answer = (batch, _) =>
            Task.FromResult(Refused(batch, kind) with { RetryAfter = wait });
        await AddAsync("a");
        Cloud.TakeAll();
        Time.WrongBy = TimeSpan.FromDays(-7);

        Assert.True((await AddAsync("b")).Cached);
        Time.Advance(wait);
        Assert.True((await AddAsync("c")).Synced);
    }

    [Fact]
    public async Task A_clock_that_is_set_ahead_does_not_end_what_the_cloud_asked_for()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Refused(batch, SyncErrorKind.Throttled) with
                {
                    RetryAfter = TimeSpan.FromMinutes(1),
                }
            );
        await AddAsync("a");
        Cloud.TakeAll();

        Time.WrongBy = TimeSpan.FromDays(7);

        Assert.True((await AddAsync("b")).Cached);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_while_an_answer_is_written_down_silences_nobody_for_longer_than_an_hour()
    {
        await DrainAsync();
        Store!.Completing = () => Time.WrongBy = TimeSpan.FromDays(-7);
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Refused(batch, SyncErrorKind.Throttled) with
                {
                    RetryAfter = TimeSpan.FromMinutes(1),
                }
            );
        await AddAsync("a");
        Cloud.TakeAll();

        Time.Advance(TimeSpan.FromMinutes(59));
        Assert.True((await AddAsync("b")).Cached);
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await AddAsync("c")).Synced);
    }

    private async Task<(int Sent, int Remaining)> SentAsync()
    {
        var report = await DrainAsync();
        return (report.Total, report.Remaining);
    }
}
