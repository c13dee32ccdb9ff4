using SQLitePCL;

namespace ECan.Sdk.Queue.Sqlite;

/// <summary>
/// A prepared statement that is used again and again. The thin layer over SQLite's own calls is there because an ADO.NET command
/// costs several times the insert that it runs. Disposing gives it back for the next use.
/// </summary>
internal sealed class SqlStatement(sqlite3 connection, string sql) : IDisposable
{
    private readonly sqlite3_stmt handle = Prepare(connection, sql);
    private bool inUse;

    public SqlStatement Begin(ReadOnlySpan<SqlValue> values)
    {
        if (inUse)
        {
            throw new InvalidOperationException($"The statement is already running: {sql}");
        }

        inUse = true;
        try
        {
            for (var index = 0; index < values.Length; index++)
            {
                SqlErrors.Check(connection, Bind(index + 1, values[index]));
            }
        }
        catch
        {
            // Nobody has it yet who would give it back.
            Dispose();
            throw;
        }

        return this;
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code is raw.SQLITE_ROW)
        {
            return true;
        }

        SqlErrors.Check(connection, code);
        return false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) is raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int32(int column) => raw.sqlite3_column_int(handle, column);

    public long? NullableInt64(int column) => IsNull(column) ? null : Int64(column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public string? NullableText(int column) => IsNull(column) ? null : Text(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public void Dispose()
    {
        // The result repeats the error of the last step, which has been thrown already.
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
        inUse = false;
    }

    public void Close() => handle.Dispose();

    private static sqlite3_stmt Prepare(sqlite3 connection, string sql)
    {
        SqlErrors.Check(connection, raw.sqlite3_prepare_v2(connection, sql, out var handle));
        return handle;
    }

    private int Bind(int index, in SqlValue value) =>
        value.Kind switch
        {
            SqlKind.Number => raw.sqlite3_bind_int64(handle, index, value.Number),
            SqlKind.Text => raw.sqlite3_bind_text(handle, index, value.Text!),
            // An empty span would bind NULL.
            SqlKind.Blob when value.Blob.IsEmpty => raw.sqlite3_bind_zeroblob(handle, index, 0),
            SqlKind.Blob => raw.sqlite3_bind_blob(handle, index, value.Blob.Span),
            _ => raw.sqlite3_bind_null(handle, index),
        };
}
