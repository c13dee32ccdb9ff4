namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Reads numbers about the queue; none of them costs more when the queue is longer.</summary>
internal static class StatsCommand
{
    private const string CountsSql =
        "SELECT scope, failed, data_type, tasks FROM task_count WHERE scope > 0 AND tasks > 0";

    public static QueueStats Run(QueueSession session, SyncScope scope)
    {
        var own = session.Scopes.Find(scope);
        var pending = new Dictionary<string, int>(StringComparer.Ordinal);
        var failed = new Dictionary<string, int>(StringComparer.Ordinal);
        var others = new Dictionary<long, int>();
        using (var row = session.Database.Query(CountsSql))
        {
            while (row.Step())
            {
                var tasks = row.Int32(3);
                if (row.Int64(0) != own)
                {
                    others[row.Int64(0)] = others.GetValueOrDefault(row.Int64(0)) + tasks;
                }
                else
                {
                    (row.Int32(1) == 0 ? pending : failed).Add(row.Text(2), tasks);
                }
            }
        }

        return new QueueStats
        {
            PendingCount = pending.Values.Sum(),
            FailedCount = failed.Values.Sum(),
            PendingByType = pending,
            FailedByType = failed,
            OtherScopes = others.ToDictionary(
                other => session.Scopes.Get(other.Key),
                other => other.Value
            ),
        };
    }

    public static QueueTotals Totals(QueueSession session)
    {
        var pending = new Dictionary<string, int>(StringComparer.Ordinal);
        var failed = new Dictionary<string, int>(StringComparer.Ordinal);
        using var row = session.Database.Query(CountsSql);
        while (row.Step())
        {
            var counts = row.Int32(1) == 0 ? pending : failed;
            counts[row.Text(2)] = counts.GetValueOrDefault(row.Text(2)) + row.Int32(3);
        }

        return new(pending, failed);
    }

    public static DateTimeOffset? NextDue(
        QueueSession session,
        SyncScope scope,
        DateTimeOffset after
    ) =>
        session.Scopes.Find(scope) is { } number
            ? session
                .Database.Number(
                    "SELECT min(not_before) FROM task INDEXED BY task_resting WHERE scope = ?1 AND gate = 2 AND not_before > ?2",
                    number,
                    after.ToMicroseconds()
                )
                .ToTime()
            : null;
}
