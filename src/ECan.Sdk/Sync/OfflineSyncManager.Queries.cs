using System.Runtime.CompilerServices;
using System.Text.Json;
using ECan.Sdk.Sync;

namespace ECan.Sdk;

public sealed partial class OfflineSyncManager
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(writeVariables);
        using var call = core.Calls.Enter();
        var definition = core.Catalog.Get(typeof(T));
        var answer = await AskAsync(
                query,
                writeVariables,
                Current.Session.Capture(),
                cancellationToken
            )
            .ConfigureAwait(false);
        return QueryEntities.Read<T>(query, definition, answer);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<T> QueryPagesAsync<T>(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        CancellationToken cancellationToken = default
    )
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(writeVariables);
        if (query.NextTokenArgument is not { } argument)
        {
            throw new ArgumentException(
                $"The query {query.Field} has no pages: it names no {nameof(query.NextTokenArgument)}.",
                nameof(query)
            );
        }

        var definition = core.Catalog.Get(typeof(T));
        return PagesAsync<T>(query, definition, writeVariables, argument, cancellationToken);
    }

    private async IAsyncEnumerable<T> PagesAsync<T>(
        SyncQueryDefinition query,
        SyncEntityDefinition definition,
        Action<Utf8JsonWriter> writeVariables,
        string argument,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // All pages are of one account, also if the app goes over to another one between them.
        var scope = Current.Session.Capture();
        string? token = null;
        do
        {
            var answer = await AskPageAsync(token).ConfigureAwait(false);
            foreach (var entity in QueryEntities.Read<T>(query, definition, answer))
            {
                yield return entity;
            }

            token = QueryEntities.ReadNextToken(query, answer, token);
        } while (token is not null);

        async Task<JsonElement> AskPageAsync(string? token)
        {
            using var call = core.Calls.Enter();
            return await AskAsync(
                    query,
                    variables =>
                    {
                        writeVariables(variables);
                        if (token is not null)
                        {
                            variables.WriteString(argument, token);
                        }
                    },
                    scope,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private async Task<JsonElement> AskAsync(
        SyncQueryDefinition query,
        Action<Utf8JsonWriter> writeVariables,
        CapturedScope scope,
        CancellationToken cancellationToken
    )
    {
        await AppContexts.LeaveAsync();
        try
        {
            return await core
                .Client.QueryAsync(
                    query,
                    writeVariables,
                    scope.Scope.Account,
                    scope.Authorization,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (CloudRequestException exception)
            when (exception.Errors.Any(error => error.Kind is SyncErrorKind.Unauthorized))
        {
            scope.Session.NoteUnauthorized();
            throw;
        }
    }
}
