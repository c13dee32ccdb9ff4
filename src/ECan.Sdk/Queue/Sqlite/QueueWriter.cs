using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The one thread that touches the file. It takes what waits, in order, and commits it together.</summary>
internal sealed class QueueWriter(QueueFile file, TimeProvider time, ILogger logger)
{
    private const int MaxGroup = 256;

    private const int Orderly = 1;
    private const int LikeACrash = 2;

    private readonly BlockingCollection<WriterJob> jobs = [];
    private readonly TaskCompletionSource opened = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private volatile int ending;
    private volatile PageCheck? check;
    private bool ticked;

    /// <summary>Opens the file on the thread.</summary>
    /// <exception cref="QueueFileException">It cannot be used.</exception>
    public Task OpenAsync()
    {
        new Thread(Run) { IsBackground = true, Name = "ECan.Sdk queue writer" }.Start();
        return opened.Task;
    }

    /// <summary>What came of the check of a file that is used meanwhile; at once if there was no need of one.</summary>
    public Task<PageCheckEnd> Checked => check?.Completion ?? Task.FromResult(PageCheckEnd.Passed);

    /// <summary>Runs a command on the thread.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed, or was before the command began.</exception>
    public async ValueTask<T> RunAsync<T>(
        Func<QueueSession, T> command,
        bool writes,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var job = new WriterJob<T>(command, writes);
        if (cancellationToken.CanBeCanceled)
        {
            job.CancelWith(cancellationToken);
        }

        try
        {
            jobs.Add(job, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            job.Refuse(Closed());
            job.Publish();
        }

        return await job.Completion.ConfigureAwait(false);
    }

    /// <summary>Finishes the group at work, refuses what waits behind it, and closes the file.</summary>
    public Task CloseAsync() => EndAsync(Orderly);

    /// <summary>Stops as if the process were killed: nothing is written any more, and the owner file stays, unlocked.</summary>
    public Task AbandonAsync() => EndAsync(LikeACrash);

    private static ObjectDisposedException Closed() => new(nameof(SqliteQueueStore));

    private Task EndAsync(int ending)
    {
        check?.Cancel();
        if (Interlocked.CompareExchange(ref this.ending, ending, 0) == 0)
        {
            jobs.CompleteAdding();
        }

        return ended.Task;
    }

    private void Run()
    {
        QueueSession session;
        try
        {
            session = file.Open();
        }
        catch (Exception error)
        {
            opened.TrySetException(error);
            ended.TrySetResult();
            return;
        }

        check = file.CheckInBackground(session, logger);
        opened.TrySetResult();
        var commit = new GroupCommit(session, file.Path);
        using var housekeeping = new Housekeeping(session.Database, time, AskForTick);
        Work(commit, housekeeping);
        try
        {
            Close(session, commit, housekeeping);
        }
        finally
        {
            jobs.Dispose();
            ended.TrySetResult();
        }
    }

    private void Work(GroupCommit commit, Housekeeping housekeeping)
    {
        var group = new List<WriterJob>();
        while (TryTakeGroup(group))
        {
            if (group.Count > 0)
            {
                commit.Run(group);
                if (group.Exists(job => job.Writes))
                {
                    housekeeping.Worked();
                }
            }

            if (ticked && ending == 0 && check is not { Damage: not null })
            {
                housekeeping.Tick();
            }

            ticked = false;
        }
    }

    private void AskForTick()
    {
        try
        {
            jobs.Add(TickJob.Instance, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // The store is closed.
        }
    }

    private bool TryTakeGroup(List<WriterJob> group)
    {
        group.Clear();
        while (group.Count == 0 && !ticked)
        {
            if (!jobs.TryTake(out var first, Timeout.Infinite))
            {
                return false;
            }

            Admit(first, group);
            while (group.Count < MaxGroup && jobs.TryTake(out var next))
            {
                Admit(next, group);
            }
        }

        return true;
    }

    private void Admit(WriterJob job, List<WriterJob> group)
    {
        if (ReferenceEquals(job, TickJob.Instance))
        {
            ticked = true;
            return;
        }

        if (!job.TryStart())
        {
            return;
        }

        if (Refusal() is { } refusal)
        {
            job.Refuse(refusal);
            job.Publish();
        }
        else
        {
            group.Add(job);
        }
    }

    private Exception? Refusal() =>
        ending != 0 ? Closed()
        : check?.Damage is { } damage ? file.DamagedInUse(damage)
        : null;

    private void Close(QueueSession session, GroupCommit commit, Housekeeping housekeeping)
    {
        try
        {
            check?.Dispose();
            if (check is { Passed: false })
            {
                // The next one to open the file checks it.
                session.Owner.Keep();
            }

            if (ending == LikeACrash || commit.FoundDamage || check is { Damage: not null })
            {
                session.Owner.Keep();
                _ = raw.sqlite3_db_config(
                    session.Database.Handle,
                    raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                    1,
                    out _
                );
                if (commit.FoundDamage && ending != LikeACrash)
                {
                    session.Owner.MarkDamaged("found in use");
                }
            }
            else
            {
                housekeeping.Finish();
                session.Database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        catch (Exception error) when (error is SqliteException or IOException)
        {
            // What was accepted is in the log; the next one to open the file reads it there.
            logger.CheckpointFailed(file.Path, error);
        }
        finally
        {
            session.Dispose();
        }
    }
}
