using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class QueueDatabase : IDisposable
{
    private readonly Dictionary<string, SqlStatement> statements = new(StringComparer.Ordinal);
    private readonly SqliteConnection connection;

    public QueueDatabase(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                // Files are made elsewhere, with their permissions.
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        Handle = connection.Handle!;
    }

    /// <summary>SQLite's own handle.</summary>
    public sqlite3 Handle { get; }

    /// <summary>Whether a transaction is open. SQLite ends one by itself when the disk fails under it.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>How many rows the last statement wrote.</summary>
    public int Changes => raw.sqlite3_changes(Handle);

    public long LastInsertedRow => raw.sqlite3_last_insert_rowid(Handle);

    /// <summary>Begins a prepared statement; dispose it after its last row.</summary>
    public SqlStatement Query(string sql, params ReadOnlySpan<SqlValue> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = new SqlStatement(Handle, sql);
            statements.Add(sql, statement);
        }

        return statement.Begin(values);
    }

    /// <summary>Runs a prepared statement that returns nothing.</summary>
    /// <returns>How many rows it wrote.</returns>
    public int Run(string sql, params ReadOnlySpan<SqlValue> values)
    {
        using (var statement = Query(sql, values))
        {
            while (statement.Step())
            {
                // Pragmas answer with rows that nobody asked for.
            }
        }

        return Changes;
    }

    /// <summary>The number in the first column of the first row; null if there is no row, or no value in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<SqlValue> values)
    {
        using var statement = Query(sql, values);
        return statement.Step() ? statement.NullableInt64(0) : null;
    }

    /// <summary>The numbers in the first column.</summary>
    public List<long> Numbers(string sql, params ReadOnlySpan<SqlValue> values)
    {
        var numbers = new List<long>();
        using var statement = Query(sql, values);
        while (statement.Step())
        {
            numbers.Add(statement.Int64(0));
        }

        return numbers;
    }

    /// <summary>Runs statements that are needed once, several in one text.</summary>
    public void Script(string sql) =>
        SqlErrors.Check(Handle, raw.sqlite3_exec(Handle, sql, null, null, out _));

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Close();
        }

        connection.Dispose();
    }
}
