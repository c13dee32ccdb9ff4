using ECan.Sdk.Queue;
using ECan.Sdk.Queue.Sqlite;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

/// <summary>The check of a large file after an unclean stop; what counts as large is lowered to nothing.</summary>
public sealed class BackgroundCheckTests : QueueFixture
{
    private string[] OwnerFiles => Directory.GetFiles(Folder, "owner-*.lock");

    public override Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_large_file_is_used_while_it_is_checked()
    {
        await CrashAsync();
        using var mayGoOn = new ManualResetEventSlim();
        var store = await OpenLargeAsync(options =>
            options with
            {
                CheckProgress = () => mayGoOn.Wait(Patience),
            }
        );

        await store.EnqueueAsync([Write("skill:new", Add)]);
        Assert.Equal(201, (await ClaimAsync(tasks: 500, store: store)).Count);
        Assert.False(store.Checked.IsCompleted);

        mayGoOn.Set();
        Assert.Equal(PageCheckEnd.Passed, await store.Checked.WaitAsync(Patience));
        await store.DisposeAsync();
        Assert.Empty(OwnerFiles);
        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task A_large_file_that_was_closed_in_order_is_not_checked()
    {
        await FillAsync();
        Damage();

        var store = await OpenLargeAsync();

        Assert.Equal(PageCheckEnd.Passed, await store.Checked);
        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task A_smaller_one_is_checked_before_it_is_used()
    {
        await CrashAsync();
        Damage();

        await OpenAsync();

        Assert.Single(FilesSetAside);
    }

    [Fact]
    public async Task When_damage_is_found_nothing_is_accepted_any_more_and_the_next_opening_sets_the_file_aside()
    {
        await CrashAsync();
        Damage();
        var store = await OpenLargeAsync();
        Assert.Equal(PageCheckEnd.Damaged, await store.Checked.WaitAsync(Patience));

        var error = await Assert.ThrowsAsync<QueueFileException>(async () =>
            await store.EnqueueAsync([Write("skill:new", Add)])
        );

        Assert.Equal(QueueFile, error.Path);
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<QueueFileException>(() => ClaimAsync(store: store));
        Assert.Empty(FilesSetAside);
        var damaged = await File.ReadAllBytesAsync(QueueFile);
        await store.DisposeAsync();

        var next = await OpenLargeAsync();

        Assert.Equal(damaged, await File.ReadAllBytesAsync(Assert.Single(FilesSetAside).NewPath));
        await next.EnqueueAsync([Write("skill:new", Add)]);
        await next.DisposeAsync();
        Assert.Empty(OwnerFiles);
    }

    [Fact]
    public async Task The_mark_of_damage_outlives_a_crash_and_other_stores_that_recover_tasks()
    {
        await CrashAsync();
        Damage();
        using var mayGoOn = new ManualResetEventSlim();
        var store = await OpenLargeAsync(options =>
            options with
            {
                CheckProgress = () => mayGoOn.Wait(Patience),
            }
        );
        var other = await OpenLargeAsync();
        mayGoOn.Set();
        await store.Checked.WaitAsync(Patience);
        await Assert.ThrowsAsync<QueueFileException>(() => OpenLargeAsync());
        await store.AbandonAsync();

        await other.RecoverAsync(Now);
        await other.DisposeAsync();
        Assert.Single(OwnerFiles);
        await OpenLargeAsync();

        Assert.Single(FilesSetAside);
    }

    [Fact]
    public async Task Closing_breaks_the_check_off_and_the_next_opening_begins_it_again()
    {
        await CrashAsync();
        using var began = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        var store = await OpenLargeAsync(options =>
            options with
            {
                CheckProgress = () =>
                {
                    began.Set();
                    mayGoOn.Wait(Patience);
                },
            }
        );
        Assert.True(began.Wait(Patience));

        var closing = store.DisposeAsync().AsTask();
        mayGoOn.Set();
        await closing.WaitAsync(Patience);

        Assert.Equal(PageCheckEnd.NotDone, await store.Checked);
        Assert.Single(OwnerFiles);
        var next = await OpenLargeAsync();
        Assert.Equal(PageCheckEnd.Passed, await next.Checked.WaitAsync(Patience));
        Assert.Equal(200, (await next.GetStatsAsync(Here)).PendingCount);
        await next.DisposeAsync();
        Assert.Empty(OwnerFiles);
    }

    [Fact]
    public async Task A_check_that_was_broken_off_is_done_at_the_next_opening_whatever_a_living_store_recovers()
    {
        await CrashAsync();
        var neighbour = await OpenLargeAsync();
        await neighbour.Checked.WaitAsync(Patience);
        var crashed = await OpenLargeAsync();
        Assert.Single(await ClaimAsync(tasks: 1, store: crashed));
        await crashed.AbandonAsync();
        using var mayGoOn = new ManualResetEventSlim();
        var checking = await OpenLargeAsync(options =>
            options with
            {
                CheckProgress = () => mayGoOn.Wait(Patience),
            }
        );
        Assert.Single(await ClaimAsync(tasks: 1, store: checking));
        var closing = checking.DisposeAsync().AsTask();
        mayGoOn.Set();
        await closing.WaitAsync(Patience);
        Assert.Equal(PageCheckEnd.NotDone, await checking.Checked);

        Assert.Equal(2, await neighbour.RecoverAsync(Now));

        Assert.Equal(2, OwnerFiles.Length);
        var began = false;
        var next = await OpenLargeAsync(options =>
            options with
            {
                CheckProgress = () => began = true,
            }
        );
        Assert.Equal(PageCheckEnd.Passed, await next.Checked.WaitAsync(Patience));
        Assert.True(began);
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(30);

    private Task<SqliteQueueStore> OpenLargeAsync(
        Func<QueueStoreOptions, QueueStoreOptions>? with = null
    ) =>
        OpenAsync(options =>
        {
            options = options with { SmallFile = 0, LargeFile = 0 };
            return with is null ? options : with(options);
        });

    private async Task FillAsync()
    {
        var store = await OpenAsync();
        await store.EnqueueAsync([
            .. Enumerable
                .Range(0, 200)
                .Select(number => Write($"skill:{number}", Add, new string('1', 400))),
        ]);
        await store.DisposeAsync();
    }

    // The file is whole in itself: what it holds was written back before.
    private async Task CrashAsync()
    {
        await FillAsync();
        await (await OpenAsync()).AbandonAsync();
        Assert.Single(OwnerFiles);
    }

    // Pages in the middle are torn, which opening does not see.
    private void Damage()
    {
        using var file = new FileStream(QueueFile, FileMode.Open, FileAccess.Write);
        file.Position = file.Length / 2 / 4096 * 4096;
        file.Write(new byte[4096]);
    }
}
