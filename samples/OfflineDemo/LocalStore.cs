using ECan.Sdk;
using Microsoft.Data.Sqlite;

namespace OfflineDemo;

/// <summary>
/// The app's own database: entities as JSON, and for each what the cloud still has to be told. The note is written in the same
/// statement as the entity, so that a crash between saving and syncing leaves a trace to go on from.
/// </summary>
internal sealed class LocalStore : IDisposable
{
    private readonly SqliteConnection connection;

    public LocalStore(string directory)
    {
        Directory.CreateDirectory(directory);
        connection = new SqliteConnection(
            $"Data Source={Path.Combine(directory, "app.db")};Pooling=False"
        );
        connection.Open();
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA busy_timeout=5000");
        Execute(
            """
            CREATE TABLE IF NOT EXISTS entity (
              data_type TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, to_tell TEXT,
              PRIMARY KEY (data_type, key))
            """
        );
    }

    /// <summary>Saves an entity and notes the operation that the cloud has to be told.</summary>
    public LocalEntity Save<T>(T entity, SyncEntityDefinition definition, SyncOperation operation)
        where T : class
    {
        var saved = LocalEntity.From(definition, entity);
        Save(saved, operation.ToString());
        return saved;
    }

    private void Save(LocalEntity entity, string operation)
    {
        Execute(
            """
            INSERT INTO entity (data_type, key, json, to_tell) VALUES ($type, $key, $json, $operation)
            ON CONFLICT (data_type, key) DO UPDATE SET json = $json, to_tell = coalesce(to_tell, $operation)
            """,
            ("$type", entity.DataType),
            ("$key", entity.Key),
            ("$json", entity.Json),
            ("$operation", operation)
        );
    }

    /// <summary>Takes the note away if the write is safe: in the cloud or in the queue.</summary>
    public SyncResult Told(LocalEntity entity, SyncResult result)
    {
        if (result.Success)
        {
            Execute(
                "UPDATE entity SET to_tell = NULL WHERE data_type = $type AND key = $key",
                ("$type", entity.DataType),
                ("$key", entity.Key)
            );
        }

        return result;
    }

    public IReadOnlyList<LocalEntity> All() =>
        Read("SELECT data_type, key, json, to_tell FROM entity ORDER BY rowid");

    /// <summary>What was saved when the app died before it could sync.</summary>
    public IReadOnlyList<LocalEntity> ToTell() =>
        Read(
            "SELECT data_type, key, json, to_tell FROM entity WHERE to_tell IS NOT NULL ORDER BY rowid"
        );

    public void Dispose() => connection.Dispose();

    private List<LocalEntity> Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var entities = new List<LocalEntity>();
        while (reader.Read())
        {
            entities.Add(
                new(reader.GetString(0), reader.GetString(1), reader.GetString(2))
                {
                    ToTell = reader.IsDBNull(3) ? null : reader.GetString(3),
                }
            );
        }

        return entities;
    }

    private void Execute(string sql, params (string Name, string Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
