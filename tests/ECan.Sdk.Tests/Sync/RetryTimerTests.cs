using System.Threading.Channels;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class RetryTimerTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ObservedTime time = new();
    private readonly RecordingLogger logger = new();
    private readonly Channel<WakeReasons> passes = Channel.CreateUnbounded<WakeReasons>();
    private readonly RetryTimer timer;
    private Func<WakeReasons, CancellationToken, Task> pass = (_, _) => Task.CompletedTask;
    private Func<TimeSpan, TimeSpan> delay = interval => interval;

    public RetryTimerTests() =>
        timer = new(
            async (reasons, stop) =>
            {
                passes.Writer.TryWrite(reasons);
                await pass(reasons, stop);
            },
            interval => ValueTask.FromResult(delay(interval)),
            time,
            new(),
            logger
        );

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() =>
        await timer.StopAsync(Minute, CancellationToken.None).WaitAsync(Patience.Limit);

    [Fact]
    public async Task It_runs_a_pass_after_each_interval()
    {
        timer.Start(Minute);
        for (var i = 0; i < 3; i++)
        {
            await time.SetToAsync(Minute);
            Assert.False(passes.Reader.TryPeek(out _));
            time.Advance(Minute);
            Assert.Equal(WakeReasons.Time, await NextAsync());
        }
    }

    [Fact]
    public async Task It_runs_a_pass_when_woken_and_tells_why()
    {
        timer.Start(Minute);
        await time.SetToAsync(Minute);
        timer.Wake(WakeReasons.Network);
        Assert.Equal(WakeReasons.Network, await NextAsync());
        await time.SetToAsync(Minute);
    }

    [Fact]
    public async Task A_wake_during_a_pass_makes_one_more()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pass = (_, _) => open.Task;
        timer.Start(Minute);
        timer.Wake(WakeReasons.Write);
        Assert.Equal(WakeReasons.Write, await NextAsync());
        timer.Wake(WakeReasons.Write);
        timer.Wake(WakeReasons.Credential);
        open.SetResult();
        Assert.Equal(WakeReasons.Write | WakeReasons.Credential, await NextAsync());
    }

    [Fact]
    public async Task A_second_start_sets_the_interval_anew_without_a_pass()
    {
        timer.Start(Minute);
        await time.SetToAsync(Minute);
        timer.Start(Minute * 2);
        await time.SetToAsync(Minute * 2);
        time.Advance(Minute);
        Assert.False(passes.Reader.TryPeek(out _));
        time.Advance(Minute);
        Assert.Equal(WakeReasons.Time, await NextAsync());
    }

    [Fact]
    public async Task What_a_pass_throws_is_logged_and_the_next_one_comes()
    {
        pass = (_, _) => throw new InvalidOperationException("boom");
        timer.Start(Minute);
        for (var i = 0; i < 2; i++)
        {
            await time.SetToAsync(Minute);
            time.Advance(Minute);
            await NextAsync();
        }

        Assert.Contains("1023 A queue pass failed; the next one comes by itself", logger.Lines);
    }

    [Fact]
    public async Task What_asking_for_the_delay_throws_leaves_the_interval()
    {
        delay = _ => throw new IOException("disk");
        timer.Start(Minute);
        await time.SetToAsync(Minute);
        time.Advance(Minute);
        await NextAsync();
    }

    [Fact]
    public async Task A_pass_that_is_overdue_comes_at_once()
    {
        var first = true;
        delay = interval =>
        {
            var overdue = first;
            first = false;
            return overdue ? -interval : interval;
        };
        timer.Start(Minute);
        Assert.Equal(WakeReasons.Time, await NextAsync());
        await time.SetToAsync(Minute);
    }

    [Fact]
    public async Task An_interval_that_is_too_long_for_a_timer_becomes_the_longest_there_is()
    {
        timer.Start(TimeSpan.FromDays(365));
        await time.SetToAsync(TimeSpan.FromMilliseconds(int.MaxValue - 1));
    }

    [Fact]
    public async Task It_stops_and_starts_again()
    {
        timer.Start(Minute);
        await time.SetToAsync(Minute);
        Assert.Equal(
            Minute,
            await timer.StopAsync(Minute, CancellationToken.None).WaitAsync(Patience.Limit)
        );
        Assert.False(timer.IsRunning);
        Assert.Null(await timer.StopAsync(Minute, CancellationToken.None));
        timer.Wake(WakeReasons.Write);
        time.Advance(Minute);
        Assert.False(passes.Reader.TryPeek(out _));

        timer.Start(Minute);
        Assert.True(timer.IsRunning);
        // The first one that is found is the waiting of the stop.
        await time.SetToAsync(Minute);
        timer.Wake(WakeReasons.Write);
        Assert.Equal(WakeReasons.Write, await NextAsync());
    }

    [Fact]
    public async Task Stopping_ends_the_pass_under_way()
    {
        pass = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, time, stop);
        timer.Start(Minute);
        timer.Wake(WakeReasons.Write);
        await NextAsync();
        await timer.StopAsync(Minute, CancellationToken.None).WaitAsync(Patience.Limit);
        Assert.Empty(logger.Lines);
    }

    [Fact]
    public async Task Stopping_waits_for_a_stubborn_pass_only_so_long()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pass = (_, _) => open.Task;
        timer.Start(Minute);
        timer.Wake(WakeReasons.Write);
        await NextAsync();

        var stopping = timer.StopAsync(TimeSpan.FromSeconds(15), CancellationToken.None);
        await time.SetToAsync(TimeSpan.FromSeconds(15));
        Assert.False(stopping.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(15));
        await stopping.WaitAsync(Patience.Limit);
        Assert.Contains(logger.Lines, line => line.StartsWith("1022 ", StringComparison.Ordinal));
        open.SetResult();
    }

    private async Task<WakeReasons> NextAsync() =>
        await passes.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);
}
