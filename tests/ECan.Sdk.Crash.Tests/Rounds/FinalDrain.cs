using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Journals;
using ECan.Sdk.Crash.Tests.Checking;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>The last restart: opens what the killed processes left, and lets the timer send it.</summary>
internal static class FinalDrain
{
    // Which of them block each other shows only when the first has been sent.
    private const int Retries = 5;

    /// <summary>Sends all; gives what could not be sent.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        ChildSettings settings,
        bool mayHaveFailed,
        CancellationToken cancellationToken
    )
    {
        using var journal = new Journal(settings.JournalPath);
        await using var journaled = new JournaledManager(settings, journal);
        var manager = journaled.Manager;
        using var settled = new SemaphoreSlim(0);
        manager.TaskSynced += (_, _) => settled.Release();
        manager.TaskFailed += (_, _) => settled.Release();
        await manager.StartAsync(cancellationToken);
        var stats = await EmptyAsync();
        for (
            var retries = 0;
            mayHaveFailed && stats.FailedCount > 0 && retries < Retries;
            retries++
        )
        {
            await manager.SyncPendingQueueAsync(
                new() { IncludeFailed = true },
                null,
                cancellationToken
            );
            stats = await EmptyAsync();
        }

        return
        [
            .. (await manager.Queue.GetFailedTasksAsync(null, cancellationToken)).Select(
                task => new Finding(
                    FindingKind.GivenUp,
                    $"{task.Operation} of a {task.DataType}, {task.RetryCount} retries: {task.LastError} {task.Data.GetRawText()}"
                )
            ),
        ];

        async Task<QueueStats> EmptyAsync()
        {
            while (true)
            {
                var now = await manager.GetStatsAsync(cancellationToken);
                // What waits behind a delete that was given up goes nowhere until that one is tried again.
                if (now.PendingCount == 0 || (mayHaveFailed && now.FailedCount > 0))
                {
                    return now;
                }

                await settled.WaitAsync(cancellationToken);
            }
        }
    }
}
