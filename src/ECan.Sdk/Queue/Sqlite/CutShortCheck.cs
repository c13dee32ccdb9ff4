using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Checks a file whose log ends before its time. Pages may have been moved from the lost part of the log into the file before, and then
/// old and new ones stand side by side, each of them whole.
/// </summary>
internal static class CutShortCheck
{
    // What the triggers count, counted.
    private const string MiscountedSql = """
        WITH counted AS (
          SELECT scope, status = 3 AS failed, data_type, count(*) AS tasks, sum(payload_bytes) AS bytes FROM task GROUP BY 1, 2, 3
        ), kept AS (
          SELECT scope, failed, data_type, tasks, bytes FROM task_count WHERE scope <> 0 AND tasks <> 0
        )
        SELECT 1 FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)
        UNION ALL SELECT 1 FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) LIMIT 1
        """;

    /// <exception cref="SqliteException">What is left does not fit together.</exception>
    public static void Run(QueueDatabase database)
    {
        using (var row = database.Query("PRAGMA integrity_check(1)"))
        {
            if (row.Step() && row.Text(0) is var finding && finding != "ok")
            {
                throw Misfit(finding);
            }
        }

        using (var row = database.Query("PRAGMA foreign_key_check"))
        {
            if (row.Step())
            {
                throw Misfit($"rows of {row.Text(0)} point to rows that are gone");
            }
        }

        if (database.Number(MiscountedSql) is not null)
        {
            throw Misfit("the tasks are not as many as were counted");
        }
    }

    private static SqliteException Misfit(string finding) => new(finding, raw.SQLITE_CORRUPT);
}
