using ECan.Sdk.Queue;

namespace ECan.Sdk.Tests.Sync;

/// <summary>A disk without room, as a manager and its app meet it.</summary>
public sealed class DiskFullTests : SyncFixture
{
    [Fact]
    public async Task A_write_without_room_throws_and_the_ones_before_and_after_it_arrive()
    {
        await QueueAsync("a", "b");
        await LeaveRoomForAsync(pages: 4);

        var error = await Assert.ThrowsAsync<QueueFileException>(() =>
            AddAsync("c", new string('n', 1_000_000))
        );

        Assert.Contains(
            "the disk is full. Nothing was queued",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["add a Pending 0", "add b Pending 0"], await PendingAsync());

        await LeaveRoomForAsync(pages: 1_000_000);
        await QueueAsync("d");
        var report = await DrainAsync();

        Assert.Equal((3, 0, 0), (report.Synced, report.Failed, report.Remaining));
    }

    [Fact]
    public async Task A_full_disk_does_not_keep_what_is_queued_from_being_sent()
    {
        await QueueAsync("a", "b");
        await LeaveRoomForAsync(pages: 0);

        var report = await DrainAsync();

        Assert.Equal((2, 0, 0), (report.Synced, report.Failed, report.Remaining));
        Assert.Empty(await PendingAsync());
    }

    private async Task LeaveRoomForAsync(int pages) =>
        await ((SqliteQueueStore)Store!.Inner).WriteAsync(session =>
        {
            var room = session.Database.Number("PRAGMA page_count") + pages;
            session.Database.Run($"PRAGMA max_page_count = {room}");
            return true;
        });
}
