using ECan.Sdk.Cloud;

namespace ECan.Sdk.Tests.Sync;

public sealed class StatusOrderTests : SyncFixture
{
    [Fact]
    public async Task A_change_during_a_handler_is_told_after_it()
    {
        var told = new List<(SyncStatus, SyncStatus)>();
        var isIn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayLeave = new TaskCompletionSource();
        using var left = new SemaphoreSlim(0);
        Manager.StatusChanged += (_, args) =>
        {
            if (told.Count == 0)
            {
                isIn.SetResult();
                // A slow handler: what blocks it is let go by the test only after the second change.
                ((IAsyncResult)mayLeave.Task).AsyncWaitHandle.WaitOne();
            }

            told.Add((args.Previous, args.Status));
            left.Release();
        };
        var first = Task.Run(() => Cloud.Set(CloudState.Offline));
        await InTimeAsync(isIn.Task);

        // Another thread: it neither waits for the handler nor overtakes it.
        await InTimeAsync(Task.Run(() => Cloud.Set(CloudState.Online)));
        Assert.Empty(told);
        Assert.Equal(SyncStatus.Online, Manager.Status);
        mayLeave.SetResult();
        await InTimeAsync(first);
        await left.WaitAsync(Patience.Limit);
        await left.WaitAsync(Patience.Limit);

        Assert.Equal(
            [(SyncStatus.Online, SyncStatus.Offline), (SyncStatus.Offline, SyncStatus.Online)],
            told
        );
    }

    [Fact]
    public void A_handler_may_bring_about_the_next_change()
    {
        var told = new List<SyncStatus>();
        Manager.StatusChanged += (_, args) =>
        {
            if (args.Status is SyncStatus.Offline)
            {
                Cloud.Set(CloudState.Online);
            }

            told.Add(args.Status);
        };
        Cloud.Set(CloudState.Offline);
        Assert.Equal([SyncStatus.Offline, SyncStatus.Online], told);
    }

    [Fact]
    public async Task From_any_number_of_threads_each_change_begins_where_the_last_one_ended()
    {
        var told = new List<(SyncStatus Previous, SyncStatus Status)>();
        Manager.StatusChanged += (_, args) => told.Add((args.Previous, args.Status));
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(thread =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 200; i++)
                        {
                            Cloud.Set(
                                (i + thread) % 2 == 0 ? CloudState.Offline : CloudState.Online
                            );
                        }
                    })
                )
        );

        Assert.NotEmpty(told);
        var last = SyncStatus.Online;
        foreach (var (previous, status) in told)
        {
            Assert.Equal(last, previous);
            last = status;
        }

        Assert.Equal(last, Manager.Status);
    }
}
