using Microsoft.Data.Sqlite;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>Runs commands that wait at the same time in one transaction: one flush of the disk for all of them.</summary>
internal sealed class GroupCommit(QueueSession session, string path)
{
    private readonly QueueDatabase database = session.Database;

    /// <summary>Whether SQLite found the file damaged while it was in use.</summary>
    public bool FoundDamage { get; private set; }

    /// <summary>Runs the commands and commits once.</summary>
    public void Run(IReadOnlyList<WriterJob> jobs)
    {
        if (!TryRun(jobs))
        {
            // The transaction was lost (disk full, say). Alone, each gets what is its own.
            foreach (var job in jobs)
            {
                _ = TryRun([job]);
            }
        }
    }

    private bool TryRun(IReadOnlyList<WriterJob> jobs)
    {
        var begun = false;
        try
        {
            database.Run(jobs.Any(job => job.Writes) ? "BEGIN IMMEDIATE" : "BEGIN");
            begun = true;
            session.Refresh();
            foreach (var job in jobs)
            {
                RunOne(job, alone: jobs.Count == 1);
            }

            database.Run("COMMIT");
            return true;
        }
        catch (Exception error)
        {
            RollBack();
            foreach (var job in jobs)
            {
                job.Refuse(ForCaller(error));
            }

            // A lock that was not free in time is not asked for again by each of them.
            return !begun || jobs.Count == 1;
        }
    }

    private void RunOne(WriterJob job, bool alone)
    {
        if (alone)
        {
            job.Execute(session);
            return;
        }

        database.Run("SAVEPOINT command");
        try
        {
            job.Execute(session);
        }
        catch (Exception error) when (database.InTransaction)
        {
            database.Run("ROLLBACK TO command");
            session.Forget();
            job.Refuse(ForCaller(error));
        }

        database.Run("RELEASE command");
    }

    private void RollBack()
    {
        session.Forget();
        if (!database.InTransaction)
        {
            return;
        }

        try
        {
            database.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // What is thrown already says more.
        }
    }

    private Exception ForCaller(Exception error)
    {
        FoundDamage |= error is SqliteException sqlite && sqlite.IsDamage();
        return error.ForCaller(path);
    }
}
