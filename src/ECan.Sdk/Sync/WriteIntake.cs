using System.Text.Json;
using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>Turns an entity into a write that can be queued and sent, or throws at the call what would fail later.</summary>
/// <param name="catalog">What can be synced.</param>
/// <param name="clock">Dates the keys that are made.</param>
/// <param name="maxTaskBytes"><see cref="OfflineSyncOptions.MaxTaskBytes"/>.</param>
internal sealed class WriteIntake(EntityCatalog catalog, TimeProvider clock, int maxTaskBytes)
{
    /// <exception cref="ArgumentException">The class has no definition, the cloud does not have the operation, or the key is missing.</exception>
    /// <exception cref="CloudMappingException">A field that the cloud requires is null, or a value does not fit.</exception>
    /// <exception cref="QueueLimitException">The entity is larger than a task may be.</exception>
    public AcceptedWrite Accept(object entity, SyncOperation operation, string? account)
    {
        var definition = catalog.Get(entity.GetType());
        var mutation = Mutation(definition, operation);
        var payload = LocalJson.Write(entity, definition.WriteLocal);
        var fields = LocalJson.ReadFields(payload, definition.IdentifyingNames);
        if (MayMakeKey(definition, operation) && string.IsNullOrEmpty(fields[0]))
        {
            var key = NewKey();
            definition.SetKey!(entity, key);
            payload = LocalJson.Write(entity, definition.WriteLocal);
            fields = LocalJson.ReadFields(payload, definition.IdentifyingNames);
            if (string.IsNullOrEmpty(fields[0]))
            {
                // A record or struct of the app's cannot take it: the result tells it.
                payload = WithKey(JsonElement.Parse(payload), definition, key);
                fields = LocalJson.ReadFields(payload, definition.IdentifyingNames);
            }
        }

        return Accept(definition, mutation, operation, payload, fields, account);
    }

    /// <inheritdoc cref="Accept(object, SyncOperation, string?)"/>
    public AcceptedWrite Accept(
        string dataType,
        JsonElement data,
        SyncOperation operation,
        string? account
    )
    {
        var definition = catalog.Get(dataType);
        var mutation = Mutation(definition, operation);
        if (data.ValueKind is not JsonValueKind.Object)
        {
            throw new ArgumentException(
                $"The data of a {dataType} is a JSON object with its local field names, not {data.ValueKind}.",
                nameof(data)
            );
        }

        var payload = LocalJson.Write(data);
        var fields = LocalJson.ReadFields(payload, definition.IdentifyingNames);
        if (MayMakeKey(definition, operation) && string.IsNullOrEmpty(fields[0]))
        {
            payload = WithKey(data, definition, NewKey());
            fields = LocalJson.ReadFields(payload, definition.IdentifyingNames);
        }

        return Accept(definition, mutation, operation, payload, fields, account);
    }

    /// <summary>Reads the key of data that comes from elsewhere; null if the data type has no definition here, or the key is missing.</summary>
    public string? FindKey(string dataType, JsonElement data)
    {
        if (!catalog.TryGet(dataType, out var definition))
        {
            return null;
        }

        var fields = Fields(definition, data);
        return fields.Take(definition.Key.Count).Any(string.IsNullOrEmpty)
            ? null
            : new EntityKey(fields[..definition.Key.Count]!).Json;
    }

    /// <summary>Reads what data that comes from elsewhere refers to.</summary>
    public IReadOnlyList<EntityReference> FindReferences(string dataType, JsonElement data) =>
        catalog.TryGet(dataType, out var definition)
            ? References(definition, SyncOperation.Add, Fields(definition, data))
            : [];

    private static string?[] Fields(SyncEntityDefinition definition, JsonElement data)
    {
        var names = definition.IdentifyingNames;
        try
        {
            return LocalJson.ReadFields(LocalJson.Write(data), names);
        }
        catch (ArgumentException)
        {
            // What has half a character for a key can be kept, and be seen to fail; it must not keep the rest from coming in.
            return new string?[names.Count];
        }
    }

    private AcceptedWrite Accept(
        SyncEntityDefinition definition,
        SyncOperationDefinition mutation,
        SyncOperation operation,
        byte[] payload,
        string?[] fields,
        string? account
    )
    {
        var key = Key(definition, operation, fields);
        // What is too large must at least go.
        if (payload.Length > maxTaskBytes && operation is not SyncOperation.Delete)
        {
            throw new QueueLimitException(
                QueueLimit.TaskBytes,
                maxTaskBytes,
                payload.Length,
                definition.DataType,
                key
            );
        }

        // Which version the write builds on is known when it is sent, not before: any will do.
        LocalJson.Try(mutation.Write, payload, new(definition.DataType, account) { Version = 0 });
        return new(definition, operation, key, payload, References(definition, operation, fields));
    }

    private static SyncOperationDefinition Mutation(
        SyncEntityDefinition definition,
        SyncOperation operation
    ) =>
        definition.Find(operation)
        ?? throw new ArgumentException(
            $"The cloud has no {OperationNames.Of(operation)} for {definition.DataType}; it has {OperationNames.Supported(definition)}.",
            nameof(operation)
        );

    private static EntityKey Key(
        SyncEntityDefinition definition,
        SyncOperation operation,
        string?[] entity
    )
    {
        for (var i = 0; i < definition.Key.Count; i++)
        {
            if (string.IsNullOrEmpty(entity[i]))
            {
                throw new ArgumentException(
                    $"{definition.DataType}.{definition.Key[i].LocalName}: the key is missing. Set it to a text or a number before the {OperationNames.Of(operation)}; it says which {definition.DataType} is meant.",
                    nameof(entity)
                );
            }
        }

        return new(entity[..definition.Key.Count]!);
    }

    private static List<EntityReference> References(
        SyncEntityDefinition definition,
        SyncOperation operation,
        string?[] fields
    )
    {
        // An update joins nothing new: the entity is in the cloud already, and with it what it refers to.
        if (definition.References.Count == 0 || operation is SyncOperation.Update)
        {
            return [];
        }

        var references = new List<EntityReference>(definition.References.Count);
        for (var i = 0; i < definition.References.Count; i++)
        {
            if (fields[definition.Key.Count + i] is { Length: > 0 } value)
            {
                references.Add(new(definition.References[i].DataType, new EntityKey(value).Json));
            }
        }

        return references;
    }

    private static bool MayMakeKey(SyncEntityDefinition definition, SyncOperation operation) =>
        operation is SyncOperation.Add && definition is { SetKey: not null, Key.Count: 1 };

    private static byte[] WithKey(JsonElement data, SyncEntityDefinition definition, string key) =>
        LocalJson.Write(
            (Data: data, Name: definition.Key[0].LocalName, Key: key),
            static (writer, state) => WriteWithKey(writer, state.Data, state.Name, state.Key)
        );

    private static void WriteWithKey(
        Utf8JsonWriter writer,
        JsonElement data,
        string name,
        string key
    )
    {
        writer.WriteStartObject();
        writer.WriteString(name, key);
        foreach (var property in data.EnumerateObject().Where(other => !other.NameEquals(name)))
        {
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    // Time-ordered, so that the cloud's indexes grow at their end.
    private string NewKey() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();
}
