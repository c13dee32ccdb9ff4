using Microsoft.Data.Sqlite;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>
/// The least that keeps a write: one table without an index of its own, one prepared insert and one prepared delete, each a
/// transaction, with the settings of the queue's file.
/// </summary>
internal sealed class BareQueue : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand delete;

    public BareQueue(QueueDurability durability)
    {
        connection = new($"Data Source={Path.Combine(folder.Path, "bare.db")};Pooling=False");
        connection.Open();
        Run("PRAGMA page_size = 2048");
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA wal_autocheckpoint = 4096");
        Run($"PRAGMA synchronous = {(durability is QueueDurability.Full ? "FULL" : "NORMAL")}");
        Run("CREATE TABLE task (seq INTEGER PRIMARY KEY, id TEXT, payload BLOB)");

        insert = Prepare(
            "INSERT INTO task (id, payload) VALUES ($id, $payload)",
            "$id",
            "$payload"
        );
        delete = Prepare("DELETE FROM task WHERE seq = last_insert_rowid()");
    }

    public void Insert(string id, byte[] payload)
    {
        insert.Parameters[0].Value = id;
        insert.Parameters[1].Value = payload;
        insert.ExecuteNonQuery();
    }

    public void DeleteLast()
    {
        if (delete.ExecuteNonQuery() != 1)
        {
            throw new InvalidOperationException("There was nothing to delete.");
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        delete.Dispose();
        connection.Dispose();
        folder.Dispose();
    }

    private SqliteCommand Prepare(string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        command.Prepare();
        return command;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
