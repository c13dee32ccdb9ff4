using System.Collections.Concurrent;
using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class SharedFileTests : QueueFixture
{
    [Fact]
    public async Task Each_task_is_given_to_one_of_two_stores()
    {
        const int Tasks = 300;
        var other = await OpenAsync();
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, Tasks).Select(number => Write($"skill:{number}", Add)),
        ]);
        var given = new ConcurrentBag<string>();

        async Task DrainAsync(IQueueStore store)
        {
            while (await ClaimAsync(7, store: store) is { Count: > 0 } batch)
            {
                foreach (var task in batch)
                {
                    given.Add(task.Id);
                }

                await store.CompleteAsync(
                    [.. batch.Select(task => Outcomes.Synced with { Sequence = task.Sequence })],
                    Now
                );
            }
        }

        await Task.WhenAll(Task.Run(() => DrainAsync(Store)), Task.Run(() => DrainAsync(other)));

        Assert.Equal(Tasks, given.Count);
        Assert.Equal(Tasks, given.Distinct().Count());
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task Writes_through_two_stores_are_all_kept()
    {
        var other = await OpenAsync();
        var writes = Enumerable
            .Range(0, 200)
            .Select(number => Write($"skill:{number}", Add))
            .ToList();

        async Task WriteAllAsync(IQueueStore store, int from)
        {
            for (var index = from; index < writes.Count; index += 2)
            {
                await store.EnqueueAsync([writes[index]]);
            }
        }

        await Task.WhenAll(
            Task.Run(() => WriteAllAsync(Store, 0)),
            Task.Run(() => WriteAllAsync(other, 1))
        );

        Assert.Equal(200, (await Store.GetStatsAsync(Here)).PendingCount);
    }

    [Fact]
    public async Task Places_are_given_in_turn_and_never_twice()
    {
        var other = await OpenAsync();
        await AddAsync("skill:a");
        await other.EnqueueAsync([Write("skill:b", Add)]);
        foreach (var task in await ClaimAsync(store: other))
        {
            await CompleteAsync(task, Outcomes.Synced, other);
        }

        await AddAsync("skill:c");
        await other.EnqueueAsync([Write("skill:d", Add)]);
        await AddAsync("skill:e");

        Assert.Equal([3L, 4L, 5L], (await ClaimAsync()).Select(task => task.Sequence));
    }

    [Fact]
    public async Task A_reference_that_another_store_wrote_is_waited_for()
    {
        var other = await OpenAsync();
        await AddAsync("skill:a");
        await other.EnqueueAsync([Write("agent_skill:x", Add, references: "agent:p")]);
        await AddAsync("agent:p");

        Assert.Empty(
            await ClaimAsync(types: new HashSet<string>(StringComparer.Ordinal) { "agent_skill" })
        );
    }

    [Fact]
    public async Task One_store_sees_what_another_wrote()
    {
        var other = await OpenAsync();
        await EnqueueAsync(Write("skill:a", Add, "1"));

        var merged = Assert.Single(await other.EnqueueAsync([Write("skill:a", Update, "2")]));

        Assert.Equal(EnqueueDisposition.Merged, merged.Disposition);
        Assert.Equal("2", DataOf(await ClaimOneAsync()));
    }

    [Fact]
    public async Task Many_stores_open_a_new_directory_at_the_same_time()
    {
        var folder = Path.Combine(Folder, "new");
        var stores = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(() => OpenAsync(options => options with { Directory = folder }))
                )
        );

        foreach (var (store, number) in stores.Select((store, number) => (store, number)))
        {
            await store.EnqueueAsync([Write($"skill:{number}", Add)]);
        }

        Assert.Equal(6, (await stores[0].GetStatsAsync(Here)).PendingCount);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        Assert.Equal(
            ["queue.db", "queue.lock"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order()
        );
    }
}
