using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class RecoveryTests : QueueFixture
{
    private string[] OwnerFiles => Directory.GetFiles(Folder, "owner-*.lock");

    [Fact]
    public async Task Tasks_in_flight_of_a_store_that_crashed_become_unconfirmed()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await ClaimAsync(tasks: 1);
        await Store.AbandonAsync();
        var next = await OpenAsync();

        Assert.Equal(1, await next.RecoverAsync(Now.AddSeconds(30)));

        Assert.Equal(Now.AddSeconds(30), await next.GetNextDueAsync(Here, Now));
        Assert.Equal(["skill:b"], (await ClaimAsync(store: next)).Select(EntityOf));
        Time.Advance(TimeSpan.FromSeconds(30));
        var again = Assert.Single(await ClaimAsync(store: next));
        Assert.Equal(("skill:a", 1), (EntityOf(again), again.Attempts));
    }

    [Fact]
    public async Task So_do_those_of_a_store_that_was_closed_while_it_sent()
    {
        await EnqueueAsync(Write("skill:a", Add) with { SendNow = true });
        await Store.DisposeAsync();
        var next = await OpenAsync();

        Assert.Equal(1, await next.RecoverAsync(Now));
        Assert.Single(await ClaimAsync(store: next));
    }

    [Fact]
    public async Task Those_of_a_living_store_are_left_alone()
    {
        await AddAsync("skill:a");
        await ClaimOneAsync();
        var other = await OpenAsync();

        Assert.Equal(0, await other.RecoverAsync(Now));
        Assert.Equal(0, await Store.RecoverAsync(Now));
        Assert.Equal(["add skill:a*"], await QueueAsync());
    }

    [Fact]
    public async Task A_living_store_recovers_those_of_one_that_crashed_beside_it()
    {
        var mine = Assert.Single(OwnerFiles);
        var other = await OpenAsync();
        await AddAsync("skill:a");
        Assert.Single(await ClaimAsync(store: other));
        await other.AbandonAsync();
        var left = Assert.Single(OwnerFiles, file => file != mine);

        Assert.Equal(1, await Store.RecoverAsync(Now));
        Assert.Equal(0, await Store.RecoverAsync(Now));

        Assert.Equal(["add skill:a?"], await QueueAsync());
        // What tells of the crash stays until somebody opens the queue, and looks at the file.
        Assert.Equal(2, OwnerFiles.Length);
        await OpenAsync();
        Assert.Equal(2, OwnerFiles.Length);
        Assert.DoesNotContain(left, OwnerFiles);
    }

    [Fact]
    public async Task What_waits_behind_a_recovered_task_still_waits()
    {
        await AddAsync("skill:a");
        await ClaimOneAsync();
        await UpdateAsync("skill:a");
        await Store.AbandonAsync();
        var next = await OpenAsync();

        await next.RecoverAsync(Now);

        Assert.Equal(["add skill:a*"], (await ClaimAsync(store: next)).Select(Describe));
        Assert.Empty(await ClaimAsync(store: next));
    }

    [Fact]
    public async Task The_owner_file_goes_with_its_store()
    {
        Assert.Single(OwnerFiles);
        await Store.DisposeAsync();
        Assert.Empty(OwnerFiles);
    }

    [Fact]
    public async Task A_crash_leaves_it_and_the_next_opening_clears_it_away()
    {
        var before = Assert.Single(OwnerFiles);
        await Store.AbandonAsync();
        Assert.Equal([before], OwnerFiles);

        await OpenAsync();

        Assert.NotEqual(before, Assert.Single(OwnerFiles));
    }

    [Fact]
    public async Task What_was_accepted_before_a_crash_is_there_after_it()
    {
        await AddAsync("skill:a");
        await Store.AbandonAsync();
        Assert.True(new FileInfo(QueueFile + "-wal").Length > 0);

        var next = await OpenAsync();

        Assert.Equal(["skill:a"], (await ClaimAsync(store: next)).Select(EntityOf));
        Assert.Empty(FilesSetAside);
    }
}
