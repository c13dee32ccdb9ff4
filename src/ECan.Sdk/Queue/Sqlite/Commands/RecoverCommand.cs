namespace ECan.Sdk.Queue.Sqlite.Commands;

/// <summary>Takes over what owners left in flight that are gone.</summary>
internal static class RecoverCommand
{
    public static int Run(QueueSession session, OwnerFiles owners, DateTimeOffset notBefore)
    {
        var recovered = 0;
        foreach (var owner in Owners(session))
        {
            // The lock is held until the rows are changed, so that nobody else takes them over too. The file stays: it tells the next
            // one who opens the queue that it was not closed in order, or not checked to the end.
            using var grave = owners.TryTakeOver(owner);
            if (grave is null)
            {
                continue;
            }

            var rows = session.Database.Numbers(
                "SELECT seq FROM task WHERE status = 1 AND owner = ?1",
                owner
            );
            foreach (var sequence in rows)
            {
                session.Database.Run(
                    "UPDATE task SET status = 2, owner = NULL, not_before = ?2 WHERE seq = ?1",
                    sequence,
                    notBefore.ToMicroseconds()
                );
                session.Graph.SetGate(sequence);
            }

            recovered += rows.Count;
        }

        return recovered;
    }

    private static List<string> Owners(QueueSession session)
    {
        var owners = new List<string>();
        using var row = session.Database.Query(
            "SELECT DISTINCT owner FROM task INDEXED BY task_in_flight WHERE status = 1 AND owner <> ?1",
            session.Owner.Name
        );
        while (row.Step())
        {
            owners.Add(row.Text(0));
        }

        return owners;
    }
}
