using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class RetryScheduleTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private readonly ObservedTime time = new();

    [Theory]
    [InlineData(-7)]
    [InlineData(7)]
    public void A_clock_that_is_set_changes_nothing_about_the_next_pass(int days)
    {
        var schedule = new RetrySchedule(() => false, time, () => 0);
        schedule.PassEnded();
        time.Advance(TimeSpan.FromMinutes(1));

        time.WrongBy = TimeSpan.FromDays(days);

        Assert.Equal(TimeSpan.FromMinutes(4), schedule.NextDelay(Interval, due: null));
    }

    [Fact]
    public void Nor_during_an_outage()
    {
        var schedule = new RetrySchedule(() => true, time, () => 0);
        schedule.Restart();
        time.Advance(TimeSpan.FromSeconds(2));

        time.WrongBy = TimeSpan.FromDays(-7);

        Assert.Equal(TimeSpan.FromSeconds(3), schedule.NextDelay(Interval, due: null));
    }

    [Fact]
    public void An_outage_begins_with_the_shortest_delay_however_many_passes_went_well_before()
    {
        var isOut = true;
        var schedule = new RetrySchedule(() => isOut, time, () => 0);
        schedule.PassEnded();
        schedule.PassEnded();
        Assert.Equal(TimeSpan.FromSeconds(20), schedule.NextDelay(Interval, due: null));
        isOut = false;
        schedule.PassEnded();

        isOut = true;

        Assert.Equal(TimeSpan.FromSeconds(5), schedule.NextDelay(Interval, due: null));
    }

    [Fact]
    public void Starting_anew_forgets_the_passes_and_the_time_before()
    {
        var chance = 0.0;
        var schedule = new RetrySchedule(() => true, time, () => chance);
        schedule.PassEnded();
        schedule.PassEnded();
        time.Advance(TimeSpan.FromSeconds(3));
        chance = 1;

        schedule.Restart();

        Assert.Equal(TimeSpan.FromSeconds(2.5), schedule.NextDelay(Interval, due: null));
    }
}
