using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The queue's file from its opening to its closing, with all that works on it. Used by one run of the writer at a time.</summary>
internal sealed class OpenQueue : IDisposable
{
    private const int MaxGroup = 256;

    private readonly QueueFile file;
    private readonly QueueSession session;
    private readonly GroupCommit commit;
    private readonly Housekeeping housekeeping;
    private readonly PageCheck? check;
    private readonly ILogger logger;

    private OpenQueue(QueueFile file, TimeProvider time, Action askForTick, ILogger logger)
    {
        this.file = file;
        this.logger = logger;
        session = file.Open();
        commit = new(session, file.Path);
        housekeeping = new(session.Database, time, askForTick);
        check = file.CheckInBackground(session, logger);
    }

    /// <summary>Opens the file. May wait for other processes.</summary>
    /// <exception cref="QueueFileException">It cannot be used.</exception>
    public static OpenQueue Open(
        QueueFile file,
        TimeProvider time,
        Action askForTick,
        ILogger logger
    ) => new(file, time, askForTick, logger);

    public bool IsClosed { get; private set; }

    /// <summary>What came of the check of a file that is used meanwhile; at once if there was no need of one.</summary>
    public Task<PageCheckEnd> Checked => check?.Completion ?? Task.FromResult(PageCheckEnd.Passed);

    /// <summary>Why no command may run any more; null as long as they may.</summary>
    public Exception? Refusal => check?.Damage is { } damage ? file.DamagedInUse(damage) : null;

    /// <summary>Lets the check end early. For any thread.</summary>
    public void CancelCheck() => check?.Cancel();

    /// <summary>Runs and commits what waits, up to a number, and adds it to the group.</summary>
    public void Commit(ConcurrentQueue<WriterJob> jobs, List<WriterJob> group)
    {
        while (group.Count < MaxGroup && jobs.TryDequeue(out var job))
        {
            if (job.TryStart())
            {
                group.Add(job);
            }
        }

        if (group.Count > 0)
        {
            commit.Run(group);
            if (group.Exists(job => job.Writes))
            {
                housekeeping.Worked();
            }
        }
    }

    /// <summary>Gives a step's worth of unused pages back.</summary>
    public void Tick() => housekeeping.Tick();

    /// <summary>Closes the file. Does not throw: nobody could do better, and what was accepted is in the log of the file.</summary>
    public void Dispose() => Close(likeACrash: false);

    /// <summary>Closes the file as if the process were killed: nothing is written any more, and the owner file stays.</summary>
    public void Abandon() => Close(likeACrash: true);

    private void Close(bool likeACrash)
    {
        IsClosed = true;
        Try(() => Settle(likeACrash));
        Try(session.Dispose);
    }

    private void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception error)
        {
            logger.ClosingFailed(file.Path, error);
        }
    }

    private void Settle(bool likeACrash)
    {
        housekeeping.Dispose();
        check?.Dispose();
        if (check is { Passed: false })
        {
            // The next one to open the file checks it.
            session.Owner.Keep();
        }

        if (!likeACrash && !commit.FoundDamage && check is not { Damage: not null })
        {
            housekeeping.Finish();
            session.Database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            return;
        }

        session.Owner.Keep();
        _ = raw.sqlite3_db_config(
            session.Database.Handle,
            raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
            1,
            out _
        );
        if (commit.FoundDamage && !likeACrash)
        {
            session.Owner.MarkDamaged("found in use");
        }
    }
}
