using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Checks a file while it is in use, on a thread and a read-only connection of its own: after an unclean stop, where the file is so
/// large that nobody should wait for it. Neither the writer nor a claim waits for it.
/// </summary>
internal sealed class PageCheck : IDisposable
{
    // So often it looks whether it is to end; each time it has read some hundred pages at most.
    private const int StepsBetweenLooks = 200;

    private readonly ManualResetEventSlim ended = new();
    private readonly TaskCompletionSource<PageCheckEnd> completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly QueueFile file;
    private readonly OwnerFile owner;
    private readonly QueueStoreOptions options;
    private readonly ILogger logger;
    private volatile bool cancelled;
    private volatile string? damage;

    private PageCheck(QueueFile file, OwnerFile owner, QueueStoreOptions options, ILogger logger) =>
        (this.file, this.owner, this.options, this.logger) = (file, owner, options, logger);

    /// <summary>What came of it.</summary>
    public Task<PageCheckEnd> Completion => completion.Task;

    /// <summary>Whether the file was found whole.</summary>
    public bool Passed { get; private set; }

    /// <summary>What is wrong with the file; null as long as nothing was found.</summary>
    public string? Damage => damage;

    public static PageCheck Begin(
        QueueFile file,
        OwnerFile owner,
        QueueStoreOptions options,
        ILogger logger
    )
    {
        var check = new PageCheck(file, owner, options, logger);
        new Thread(check.Run)
        {
            IsBackground = true,
            Name = "ECan.Sdk queue check",
            Priority = ThreadPriority.BelowNormal,
        }.Start();
        return check;
    }

    /// <summary>Lets it end soon, wherever it stands.</summary>
    public void Cancel() => cancelled = true;

    /// <summary>Breaks it off and waits until it has ended; for the writer, before it closes the file.</summary>
    public void Dispose()
    {
        Cancel();
        ended.Wait();
        ended.Dispose();
    }

    private void Run()
    {
        var end = PageCheckEnd.NotDone;
        try
        {
            end = Check();
        }
        catch (SqliteException error) when (error.IsDamage())
        {
            end = PageCheckEnd.Damaged;
            Found(error.Message);
        }
        catch (Exception error)
        {
            // An interruption is one too. The owner file stays, so that the next opening checks again.
            if (!cancelled)
            {
                logger.CheckNotDone(file.Path, error);
            }
        }
        finally
        {
            Passed = end is PageCheckEnd.Passed;
            completion.TrySetResult(end);
            ended.Set();
        }
    }

    private PageCheckEnd Check()
    {
        using var database = new QueueDatabase(file.Path, SqliteOpenMode.ReadOnly);
        database.Run(file.BusyTimeoutSql);
        options.CheckProgress?.Invoke();
        raw.sqlite3_progress_handler(
            database.Handle,
            StepsBetweenLooks,
            _ =>
            {
                options.CheckProgress?.Invoke();
                return cancelled ? 1 : 0;
            },
            null
        );
        QueueFile.CheckPages(database);
        logger.Checked(file.Path);
        return PageCheckEnd.Passed;
    }

    // The mark comes first: from here on a crash, too, leaves it behind.
    private void Found(string reason)
    {
        try
        {
            owner.MarkDamaged(reason);
        }
        catch (IOException error)
        {
            logger.CheckNotDone(file.Path, error);
        }

        damage = reason;
        logger.DamagedInUse(file.Path, reason);
    }
}

/// <summary>How a <see cref="PageCheck"/> ended.</summary>
internal enum PageCheckEnd
{
    /// <summary>It was broken off, or could not read.</summary>
    NotDone,

    /// <summary>The file is whole.</summary>
    Passed,

    /// <summary>The file is damaged.</summary>
    Damaged,
}
