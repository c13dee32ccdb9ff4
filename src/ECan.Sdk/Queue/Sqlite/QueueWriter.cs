using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The one thread that touches the file. It takes what waits, in order, and commits it together.</summary>
internal sealed class QueueWriter(QueueFile file, ILogger logger)
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

    /// <summary>Opens the file on the thread.</summary>
    /// <exception cref="QueueFileException">It cannot be used.</exception>
    public Task OpenAsync()
    {
        new Thread(Run) { IsBackground = true, Name = "ECan.Sdk queue writer" }.Start();
        return opened.Task;
    }

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

        opened.TrySetResult();
        var commit = new GroupCommit(session, file.Path);
        var group = new List<WriterJob>();
        while (TryTakeGroup(group))
        {
            commit.Run(group);
        }

        try
        {
            Close(session, commit);
        }
        finally
        {
            jobs.Dispose();
            ended.TrySetResult();
        }
    }

    private bool TryTakeGroup(List<WriterJob> group)
    {
        group.Clear();
        while (group.Count == 0)
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
        if (!job.TryStart())
        {
            return;
        }

        if (ending == 0)
        {
            group.Add(job);
        }
        else
        {
            job.Refuse(Closed());
            job.Publish();
        }
    }

    private void Close(QueueSession session, GroupCommit commit)
    {
        try
        {
            if (ending == LikeACrash || commit.FoundDamage)
            {
                session.Owner.Keep();
                _ = raw.sqlite3_db_config(
                    session.Database.Handle,
                    raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                    1,
                    out _
                );
            }
            else
            {
                session.Database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        catch (SqliteException error)
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
