namespace ECan.Sdk.Queue.Sqlite;

/// <summary>A value for a parameter, without boxing.</summary>
internal readonly struct SqlValue
{
    private SqlValue(SqlKind kind, long number, string? text, ReadOnlyMemory<byte> blob)
    {
        Kind = kind;
        Number = number;
        Text = text;
        Blob = blob;
    }

    public SqlKind Kind { get; }

    public long Number { get; }

    public string? Text { get; }

    public ReadOnlyMemory<byte> Blob { get; }

    public static implicit operator SqlValue(long value) =>
        new(SqlKind.Number, value, null, default);

    public static implicit operator SqlValue(long? value) =>
        value is { } number ? number : default(SqlValue);

    public static implicit operator SqlValue(string? value) =>
        value is null ? default : new(SqlKind.Text, 0, value, default);

    public static implicit operator SqlValue(ReadOnlyMemory<byte> value) =>
        new(SqlKind.Blob, 0, null, value);
}

/// <summary>The kinds of <see cref="SqlValue"/>; null is the default.</summary>
internal enum SqlKind
{
    Null,
    Number,
    Text,
    Blob,
}
