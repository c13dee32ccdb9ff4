using Microsoft.Data.Sqlite;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Gives pages that nothing uses any more back to the disk, in small steps while nobody writes: a queue that once was long does not
/// keep its file large. Used by the writer only, but for the timer, which only asks for <see cref="Tick"/>.
/// </summary>
internal sealed class Housekeeping : IDisposable
{
    /// <summary>After so long without a write, and at most twice as long, the file may shrink.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    // 1 MB in pages: so much stays for the next writes, and so much is given back in one transaction.
    private const long Step = 512;

    private readonly QueueDatabase database;
    private readonly Action askForTick;
    private readonly ITimer timer;
    private bool isArmed;
    private bool hasWorked;

    public Housekeeping(QueueDatabase database, TimeProvider time, Action askForTick)
    {
        this.database = database;
        this.askForTick = askForTick;
        timer = time.CreateTimer(
            static state => ((Action)state!)(),
            askForTick,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Something was written; nothing is given back for a time.</summary>
    public void Worked()
    {
        hasWorked = true;
        if (!isArmed)
        {
            Arm();
        }
    }

    /// <summary>Does a step, unless something was written since the last tick.</summary>
    public void Tick()
    {
        isArmed = false;
        if (hasWorked)
        {
            hasWorked = false;
            Arm();
            return;
        }

        try
        {
            if (TryStep())
            {
                // Behind what waits by now.
                isArmed = true;
                askForTick();
            }
        }
        catch (SqliteException)
        {
            // Locked, or the disk is full: the next writes bring the next ticks.
        }
    }

    /// <summary>Gives back at once what there is before the file is closed; up to 64 MB, because somebody waits.</summary>
    public void Finish()
    {
        if (FreePages() > 0)
        {
            database.Run("PRAGMA incremental_vacuum(32768)");
        }
    }

    public void Dispose() => timer.Dispose();

    private void Arm()
    {
        isArmed = true;
        timer.Change(Idle, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gives some pages back; false when there are none to give.</summary>
    private bool TryStep()
    {
        var free = FreePages();
        if (free == 0)
        {
            return false;
        }

        database.Run("PRAGMA incremental_vacuum(512)");
        // What is in the log only does not make the file smaller; this waits for nobody.
        database.Run("PRAGMA wal_checkpoint(PASSIVE)");
        // A file made without incremental vacuum keeps its pages.
        return Number("PRAGMA freelist_count") < free;
    }

    // None where they are few, or where as much is in use: then the next writes need them.
    private long FreePages()
    {
        var free = Number("PRAGMA freelist_count");
        return free > Step && free * 2 > Number("PRAGMA page_count") ? free : 0;
    }

    private long Number(string sql) => database.Number(sql) ?? 0;
}
