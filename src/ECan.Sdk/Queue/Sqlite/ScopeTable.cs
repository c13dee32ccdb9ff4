namespace ECan.Sdk.Queue.Sqlite;

/// <summary>The numbers that stand for scopes in rows.</summary>
internal sealed class ScopeTable(QueueDatabase database)
{
    private readonly Dictionary<SyncScope, long> numbers = [];
    private readonly Dictionary<long, SyncScope> scopes = [];

    /// <summary>The number of a scope; null if it never held a task.</summary>
    public long? Find(SyncScope scope)
    {
        if (numbers.TryGetValue(scope, out var cached))
        {
            return cached;
        }

        var number = database.Number(
            "SELECT id FROM scope WHERE endpoint = ?1 AND ifnull(account, '') = ifnull(?2, '') AND (account IS NULL) = (?2 IS NULL)",
            scope.Endpoint,
            scope.Account
        );
        if (number is { } found)
        {
            Remember(scope, found);
        }

        return number;
    }

    /// <summary>The number of a scope, which is given one if it has none.</summary>
    public long Get(SyncScope scope)
    {
        if (Find(scope) is { } number)
        {
            return number;
        }

        database.Run(
            "INSERT INTO scope (endpoint, account) VALUES (?1, ?2)",
            scope.Endpoint,
            scope.Account
        );
        var added = database.LastInsertedRow;
        Remember(scope, added);
        return added;
    }

    /// <summary>The scope that a number stands for.</summary>
    public SyncScope Get(long number)
    {
        if (scopes.TryGetValue(number, out var cached))
        {
            return cached;
        }

        using var row = database.Query("SELECT endpoint, account FROM scope WHERE id = ?1", number);
        _ = row.Step();
        var scope = new SyncScope(row.Text(0), row.NullableText(1));
        Remember(scope, number);
        return scope;
    }

    /// <summary>Drops what is remembered: after a rollback it may never have been.</summary>
    public void Forget()
    {
        numbers.Clear();
        scopes.Clear();
    }

    private void Remember(SyncScope scope, long number)
    {
        numbers[scope] = number;
        scopes[number] = scope;
    }
}
