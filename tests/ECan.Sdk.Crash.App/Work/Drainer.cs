namespace ECan.Sdk.Crash.App.Work;

/// <summary>Sends the queue again and again, stops and starts the timer, and is now and then called off.</summary>
internal sealed class Drainer(OfflineSyncManager manager, Random random)
{
    public async Task RunAsync()
    {
        if (random.Next(3) == 0)
        {
            await manager.StartAsync();
        }

        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(5, 120)), TimeProvider.System);
            switch (random.Next(8))
            {
                case 0:
                    await manager.StopAutoRetryAsync();
                    break;
                case 1:
                    manager.StartAutoRetry(TimeSpan.FromMilliseconds(random.Next(20, 500)));
                    break;
                case 2:
                    await manager.GetStatsAsync();
                    break;
                case 3:
                    await CancelledPassAsync();
                    break;
                default:
                    await manager.SyncPendingQueueAsync(Bounds());
                    break;
            }
        }
    }

    private SyncPendingQueueOptions Bounds() =>
        new()
        {
            IncludeFailed = random.Next(6) == 0,
            MaxTasks = random.Next(4) == 0 ? random.Next(1, 10) : int.MaxValue,
        };

    private async Task CancelledPassAsync()
    {
        using var cancellation = new CancellationTokenSource(
            TimeSpan.FromMilliseconds(random.Next(60))
        );
        try
        {
            await manager.SyncPendingQueueAsync(Bounds(), null, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            // As it was meant.
        }
    }
}
