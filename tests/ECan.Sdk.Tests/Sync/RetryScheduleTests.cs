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
}
