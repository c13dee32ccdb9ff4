using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(null, 300)]
    [InlineData(30, 30)]
    [InlineData(299, 299)]
    [InlineData(301, 300)]
    [InlineData(0, 0)]
    [InlineData(-10, 0)]
    public void A_resting_task_shortens_the_interval(int? dueIn, int expected) =>
        Assert.Equal(
            TimeSpan.FromSeconds(expected),
            RetryDelay.Online(Interval, Now, dueIn is { } seconds ? Now.AddSeconds(seconds) : null)
        );

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(5, 160)]
    [InlineData(6, 300)]
    [InlineData(int.MaxValue, 300)]
    public void An_outage_doubles_the_delay_up_to_the_interval(int passes, int expected) =>
        Assert.Equal(
            TimeSpan.FromSeconds(expected),
            RetryDelay.Offline(Interval, passes, chance: 0)
        );

    [Fact]
    public void Jitter_takes_up_to_half_away() =>
        Assert.Equal(TimeSpan.FromSeconds(2.5), RetryDelay.Offline(Interval, passes: 0, chance: 1));
}
