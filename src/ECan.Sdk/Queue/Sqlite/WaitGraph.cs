namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// Who waits for whom. Each task waits for the one before it of its entity; an add waits for the adds of what it refers to; a delete
/// waits for the deletes of what refers to its entity. Keeps the gates of the tasks that this concerns.
/// </summary>
internal sealed class WaitGraph(QueueDatabase database, TaskTable tasks, ReferenceTable references)
{
    /// <summary>How many tasks were let go since the file was opened, because nothing is left that they waited for.</summary>
    public int Freed { get; private set; }

    /// <summary>A task waits for another one of its entity.</summary>
    public void LinkInOrder(long waiter, long blocker) =>
        database.Run(
            "INSERT OR IGNORE INTO task_wait (waiter, blocker, in_order) VALUES (?1, ?2, 1)",
            waiter,
            blocker
        );

    /// <summary>Draws what references ask for, in both directions.</summary>
    /// <returns>Whether the task itself has to wait because of that.</returns>
    public bool LinkReferences(TaskRow task, bool hasReferences = true)
    {
        if (task.Operation is SyncOperation.Update || task.Status is QueuedTaskStatus.Failed)
        {
            return false;
        }

        List<long> parents = hasReferences ? references.Parents(task) : [];
        var children = references.Children(task);
        var (blockers, waiters) =
            task.Operation is SyncOperation.Add ? (parents, children) : (children, parents);

        var waits = false;
        foreach (var blocker in blockers)
        {
            waits |= LinkReference(task.Sequence, blocker);
        }

        foreach (var waiter in waiters)
        {
            if (LinkReference(waiter, task.Sequence))
            {
                SetGate(waiter);
            }
        }

        return waits;
    }

    /// <summary>Draws the references of a task anew, after its operation, its references or its status changed.</summary>
    public void Relink(TaskRow task)
    {
        _ = UnlinkReferences(task);
        _ = LinkReferences(task);
        SetGate(task.Sequence);
    }

    /// <summary>Takes away what references asked for, in both directions.</summary>
    /// <returns>The tasks that waited for this one.</returns>
    public List<long> UnlinkReferences(TaskRow task)
    {
        var waiters = database.Numbers(
            "SELECT waiter FROM task_wait WHERE blocker = ?1 AND in_order = 0",
            task.Sequence
        );
        database.Run("DELETE FROM task_wait WHERE blocker = ?1 AND in_order = 0", task.Sequence);
        database.Run("DELETE FROM task_wait WHERE waiter = ?1 AND in_order = 0", task.Sequence);
        LetGo(waiters);

        return waiters;
    }

    /// <summary>Takes a task out of the queue; who waited for it waits for what stood before it, or goes.</summary>
    public void Remove(TaskRow task)
    {
        var waiters = database.Numbers(
            "SELECT waiter FROM task_wait WHERE blocker = ?1",
            task.Sequence
        );
        if (waiters.Count == 0)
        {
            tasks.Delete(task);
            return;
        }

        var before = database.Numbers(
            "SELECT blocker FROM task_wait WHERE waiter = ?1 AND in_order = 1",
            task.Sequence
        );
        var behind = database.Numbers(
            "SELECT waiter FROM task_wait WHERE blocker = ?1 AND in_order = 1",
            task.Sequence
        );
        tasks.Delete(task);
        foreach (var waiter in behind)
        {
            foreach (var blocker in before)
            {
                LinkInOrder(waiter, blocker);
            }
        }

        LetGo(waiters);
    }

    /// <summary>Makes the gate of a task agree with its status, its rest, and what it waits for.</summary>
    /// <returns>Whether it can be claimed from now on.</returns>
    public bool SetGate(long sequence)
    {
        Gate current,
            right;
        using (
            var row = database.Query(
                "SELECT gate, status, not_before, EXISTS (SELECT 1 FROM task_wait WHERE waiter = seq) FROM task WHERE seq = ?1",
                sequence
            )
        )
        {
            if (!row.Step())
            {
                return false;
            }

            current = (Gate)row.Int32(0);
            right =
                (QueuedTaskStatus)row.Int32(1)
                    is QueuedTaskStatus.InFlight
                        or QueuedTaskStatus.Failed
                    ? Gate.Closed
                : row.Int32(3) != 0 ? Gate.Waits
                : row.IsNull(2) ? Gate.Ready
                : Gate.Rests;
        }

        if (current != right)
        {
            database.Run("UPDATE task SET gate = ?2 WHERE seq = ?1", sequence, (long)right);
        }

        return current != right && right is Gate.Ready;
    }

    private void LetGo(List<long> waiters)
    {
        foreach (var waiter in waiters)
        {
            Freed += SetGate(waiter) ? 1 : 0;
        }
    }

    // A wait that would close a circle is not drawn: its members would wait for each other for ever.
    private bool LinkReference(long waiter, long blocker) =>
        !ClosesCircle(waiter, blocker)
        && database.Run(
            "INSERT OR IGNORE INTO task_wait (waiter, blocker, in_order) VALUES (?1, ?2, 0)",
            waiter,
            blocker
        ) > 0;

    // A circle comes back to the waiter through somebody who waits for it. Mostly nobody does, because it has just come in: then the
    // chain before the blocker, which may be long, is not walked. Else it is, as far as it goes.
    private bool ClosesCircle(long waiter, long blocker) =>
        database.Number("SELECT 1 FROM task_wait WHERE blocker = ?1 LIMIT 1", waiter) is not null
        && database.Number(
            """
            WITH RECURSIVE reach (seq) AS (
              VALUES (?2) UNION SELECT task_wait.blocker FROM reach JOIN task_wait ON task_wait.waiter = reach.seq
            )
            SELECT 1 FROM reach WHERE seq = ?1
            """,
            waiter,
            blocker
        )
            is not null;
}
