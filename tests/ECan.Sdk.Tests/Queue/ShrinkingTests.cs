using ECan.Sdk.Queue.Sqlite;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class ShrinkingTests : QueueFixture
{
    private const long Megabyte = 1024 * 1024;

    private long FileLength => new FileInfo(QueueFile).Length;

    [Fact]
    public async Task A_file_whose_queue_was_sent_is_small_again_after_closing()
    {
        await FillAsync();
        await DrainAsync();
        await Store.DisposeAsync();

        Assert.InRange(FileLength, 1, 2 * Megabyte);
        var again = await OpenAsync();
        await again.EnqueueAsync([Write("skill:new", Add)]);
        Assert.Equal(["skill:new"], (await ClaimAsync(store: again)).Select(EntityOf));
    }

    [Fact]
    public async Task It_gets_small_while_nobody_writes()
    {
        await FillAsync();
        Assert.InRange(FileLength, 5 * Megabyte, 20 * Megabyte);
        await DrainAsync();
        await SettleAsync();
        var sent = FileLength;

        Time.Advance(Housekeeping.Idle);
        await SettleAsync();
        Assert.Equal(sent, FileLength);

        Time.Advance(Housekeeping.Idle);
        await SettleAsync();
        Assert.InRange(FileLength, 1, 2 * Megabyte);
        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task While_somebody_writes_it_keeps_its_size()
    {
        await FillAsync();
        await DrainAsync();
        var sent = FileLength;

        for (var round = 0; round < 5; round++)
        {
            await AddAsync($"skill:{round}");
            await SettleAsync();
            Time.Advance(Housekeeping.Idle);
            await SettleAsync();
        }

        Assert.Equal(sent, FileLength);
    }

    [Fact]
    public async Task A_queue_that_is_still_half_full_is_left_alone()
    {
        await FillAsync();
        for (var batch = 0; batch < 2; batch++)
        {
            foreach (var task in await ClaimAsync(tasks: 50))
            {
                await SyncedAsync(task);
            }
        }

        await Store.DisposeAsync();

        Assert.InRange(FileLength, 5 * Megabyte, 20 * Megabyte);
        Assert.Equal(200, (await (await OpenAsync()).GetStatsAsync(Here)).PendingCount);
    }

    private async Task FillAsync()
    {
        await Store.EnqueueAsync([
            .. Enumerable
                .Range(0, 300)
                .Select(number => Write($"skill:{number}", Add, new string('1', 20_000))),
        ]);
        // Closing writes the log back, so that the file has its size.
        await Store.DisposeAsync();
        await ReplaceAsync();
    }

    private async Task DrainAsync()
    {
        while (await ClaimAsync() is { Count: > 0 } batch)
        {
            await Store.CompleteAsync(
                [.. batch.Select(task => Outcomes.Synced with { Sequence = task.Sequence })],
                Now
            );
        }
    }

    // Steps ask for the next one behind what waits; so many reads see all of them done.
    private async Task SettleAsync()
    {
        for (var step = 0; step < 50; step++)
        {
            await Store.GetLastSequenceAsync();
        }
    }
}
