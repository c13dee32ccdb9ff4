using System.Data;

namespace Prelude;

/// <summary>Writes of a small mapper over a connection.</summary>
public static class DbConnectionExtensions
{
    public static Task<int> InsertAsync<T>(this IDbConnection connection, T entity) =>
        RunAsync(connection, $"insert into {typeof(T).Name}", entity);

    public static Task<bool> UpdateAsync<T>(this IDbConnection connection, T entity) =>
        RunAsync(connection, $"update {typeof(T).Name}", entity)
            .ContinueWith(rows => rows.Result > 0, TaskScheduler.Default);

    public static Task<int> ExecuteAsync(
        this IDbConnection connection,
        string sql,
        object? parameters = null
    ) => RunAsync(connection, sql, parameters);

    private static Task<int> RunAsync(IDbConnection connection, string sql, object? parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = parameters is null ? sql : $"{sql} -- {parameters}";
        return Task.FromResult(command.ExecuteNonQuery());
    }
}
