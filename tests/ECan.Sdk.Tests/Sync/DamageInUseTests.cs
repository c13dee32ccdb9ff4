using ECan.Sdk.Queue;
using ECan.Sdk.Queue.Sqlite;

namespace ECan.Sdk.Tests.Sync;

/// <summary>Damage that shows while the queue is in use, as an app hears of it.</summary>
public sealed class DamageInUseTests : SyncFixture
{
    private readonly List<QueueFileSetAside> setAside = [];

    [Fact]
    public async Task Each_call_says_what_to_do_nothing_is_sent_and_the_next_opening_sets_the_file_aside()
    {
        using var mayCheck = new ManualResetEventSlim();
        var store = await OpenDamagedAsync(mayCheck);
        Assert.True((await AddAsync("before")).Synced);
        mayCheck.Set();
        Assert.Equal(PageCheckEnd.Damaged, await InTimeAsync(store.Checked));
        Cloud.Batches.Clear();

        foreach (
            var call in new Func<Task>[]
            {
                () => AddAsync("new"),
                () => QueueAsync("new"),
                () => DrainAsync(),
                () => Manager.StartAsync(),
                async () => await Manager.GetStatsAsync(),
                async () => await Manager.GetTotalsAsync(CancellationToken.None),
                () => PendingAsync(),
            }
        )
        {
            var error = await Assert.ThrowsAsync<QueueFileException>(() => InTimeAsync(call()));
            Assert.Equal(QueueFile, error.Path);
            Assert.Contains("End all processes", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Cloud.Requests);

        await RestartAsync();
        Assert.True((await AddAsync("new")).Synced);
        Assert.Equal(QueueFile, Assert.Single(setAside).OriginalPath);
    }

    /// <summary>Opens a large file after a crash that tore a page in its middle; it is used while it is checked.</summary>
    private async Task<SqliteQueueStore> OpenDamagedAsync(ManualResetEventSlim mayCheck)
    {
        for (var number = 0; number < 200; number++)
        {
            await Queue.AddAsync(
                new Skill { Id = $"s{number}", Name = new('x', 400) },
                SyncOperation.Add
            );
        }

        await RestartAsync();
        await Manager.GetStatsAsync();
        await ((SqliteQueueStore)Store!.Inner).AbandonAsync();
        await using (var file = new FileStream(QueueFile, FileMode.Open, FileAccess.Write))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            file.Write(new byte[4096]);
        }

        StoreWith = options =>
            options with
            {
                SmallFile = 0,
                LargeFile = 0,
                SetAside = setAside.Add,
                CheckProgress = () => mayCheck.Wait(Patience.Limit),
            };
        await RestartAsync();
        await Manager.GetStatsAsync();
        return (SqliteQueueStore)Store!.Inner;
    }
}
