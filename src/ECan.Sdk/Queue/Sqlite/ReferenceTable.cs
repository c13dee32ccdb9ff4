namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The entities that tasks refer to.</summary>
internal sealed class ReferenceTable(QueueDatabase database)
{
    // Most queues hold none, and then each write is spared the question.
    private bool? isEmpty;

    public void Add(TaskRow task, IReadOnlyList<EntityReference> references)
    {
        foreach (var reference in references)
        {
            // An entity that refers to itself waits for nobody.
            if (reference.DataType != task.DataType || reference.Key != task.Key)
            {
                isEmpty = false;
                database.Run(
                    "INSERT OR IGNORE INTO task_reference (task, scope, data_type, key) VALUES (?1, ?2, ?3, ?4)",
                    task.Sequence,
                    task.Scope,
                    reference.DataType,
                    reference.Key
                );
            }
        }
    }

    /// <summary>
    /// Puts the references of newer data in the place of the old ones. Data that names none (a delete by key alone) leaves them:
    /// what the entity referred to is still what it has to wait for.
    /// </summary>
    /// <returns>Whether they differ.</returns>
    public bool Replace(TaskRow task, IReadOnlyList<EntityReference> references)
    {
        if (references.Count == 0 || Of(task).ToHashSet().SetEquals(references))
        {
            return false;
        }

        database.Run("DELETE FROM task_reference WHERE task = ?1", task.Sequence);
        Add(task, references);
        return true;
    }

    public List<EntityReference> Of(TaskRow task)
    {
        var references = new List<EntityReference>();
        using var row = database.Query(
            "SELECT data_type, key FROM task_reference WHERE task = ?1",
            task.Sequence
        );
        while (row.Step())
        {
            references.Add(new(row.Text(0), row.Text(1)));
        }

        return references;
    }

    /// <summary>Tasks with the operation of this one, not failed, of the entities that it refers to.</summary>
    public List<long> Parents(TaskRow task) =>
        database.Numbers(
            """
            SELECT parent.seq FROM task_reference r
            CROSS JOIN task parent INDEXED BY task_entity
              ON parent.scope = r.scope AND parent.data_type = r.data_type AND parent.key = r.key
            WHERE r.task = ?1 AND parent.operation = ?2 AND parent.status <> 3
            """,
            task.Sequence,
            (long)task.Operation
        );

    /// <summary>Tasks with the operation of this one, not failed, that refer to its entity.</summary>
    public List<long> Children(TaskRow task) =>
        IsEmpty()
            ? []
            : database.Numbers(
                """
                SELECT child.seq FROM task_reference r CROSS JOIN task child ON child.seq = r.task
                WHERE r.scope = ?1 AND r.data_type = ?2 AND r.key = ?3 AND child.operation = ?4 AND child.status <> 3
                """,
                task.Scope,
                task.DataType,
                task.Key,
                (long)task.Operation
            );

    /// <summary>Drops what is remembered.</summary>
    public void Forget() => isEmpty = null;

    private bool IsEmpty() =>
        isEmpty ??= database.Number("SELECT 1 FROM task_reference LIMIT 1") is null;
}
