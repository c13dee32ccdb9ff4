using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Entities;

/// <summary>The entities in memory. Each call is atomic; what goes in and out is copied.</summary>
internal sealed class EntityStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, EntityType> types;
    private readonly Dictionary<EntityType, Dictionary<string, Row>> rows;
    private readonly Dictionary<EntityType, Dictionary<string, JsonObject>> tombstones;
    private readonly ServerFields server;
    private readonly UnknownDelete unknownDelete;
    private long sequence;

    public EntityStore(IReadOnlyCollection<EntityType> types, LocalAppSyncOptions options)
    {
        this.types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        rows = types.ToDictionary(
            type => type,
            _ => new Dictionary<string, Row>(StringComparer.Ordinal)
        );
        tombstones = types.ToDictionary(
            type => type,
            _ => new Dictionary<string, JsonObject>(StringComparer.Ordinal)
        );
        server = new ServerFields(options.TimeProvider);
        unknownDelete = options.UnknownDelete;
        TypeNames = [.. this.types.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> TypeNames { get; }

    /// <summary>A type by its name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public EntityType Type(string name) =>
        types.TryGetValue(name, out var type)
            ? type
            : throw new ArgumentException(
                $"There is no entity type '{name}'. There are: {string.Join(", ", TypeNames)}. Entities that no operation shows can be named in options.Keys.",
                nameof(name)
            );

    public IReadOnlyList<JsonObject> Snapshot(EntityType type)
    {
        lock (gate)
        {
            return [.. rows[type].Values.OrderBy(row => row.Sequence).Select(row => row.Copy())];
        }
    }

    /// <summary>An entity by the values of its key, or by one text with the parts joined by <c>#</c>.</summary>
    public JsonObject? Find(EntityType type, IReadOnlyList<string> key)
    {
        lock (gate)
        {
            return Locate(type, key) is { } unique ? rows[type][unique].Copy() : null;
        }
    }

    public void Put(EntityType type, JsonObject entity)
    {
        var copy = ServerFields.ParseJson(type, entity);
        var key =
            EntityKeys.Of(type, copy)
            ?? throw new ArgumentException(
                $"The key of {type.Name} ({string.Join(", ", type.Key)}) has no value.",
                nameof(entity)
            );
        lock (gate)
        {
            Write(type, EntityKeys.Unique(key), copy);
        }
    }

    public ItemOutcome Add(EntityType type, JsonObject item, bool replace)
    {
        var entity = item.DeepClone().AsObject();
        server.GiveKey(type, entity);
        if (EntityKeys.Of(type, entity) is not { } key)
        {
            return ItemOutcome.Failed(
                null,
                $"{type.Name}: {string.Join(", ", type.Key)} must have a value",
                "ValidationException"
            );
        }

        var (id, unique) = (EntityKeys.Joined(key), EntityKeys.Unique(key));
        lock (gate)
        {
            var known = rows[type].GetValueOrDefault(unique);
            if (known is not null && !replace)
            {
                // As DynamoDB's resolvers: the error carries what stands in the way.
                return ItemOutcome.Failed(
                    id,
                    $"{type.Name} '{id}' already exists",
                    ServerFields.ConditionFailed
                ) with
                {
                    Entity = known.Copy(),
                };
            }

            server.Stamp(type, entity, item, known?.Entity);
            return ItemOutcome.Done(id, Write(type, unique, entity));
        }
    }

    public ItemOutcome Update(EntityType type, JsonObject item, bool wantsVersion)
    {
        if (EntityKeys.Of(type, item) is not { } key)
        {
            return ItemOutcome.Failed(
                null,
                $"{type.Name}: {string.Join(", ", type.Key)} must have a value",
                "ValidationException"
            );
        }

        var (id, unique) = (EntityKeys.Joined(key), EntityKeys.Unique(key));
        lock (gate)
        {
            if (!rows[type].TryGetValue(unique, out var known))
            {
                if (wantsVersion && Gone(type, unique) is { } gone)
                {
                    return ServerFields.Conflict(id, gone);
                }

                return ItemOutcome.Failed(
                    id,
                    $"{type.Name} '{id}' not found",
                    ServerFields.ConditionFailed
                );
            }

            if (ServerFields.Conflicts(type, item, known.Entity, wantsVersion))
            {
                return ServerFields.Conflict(id, known.Copy());
            }

            var entity = known.Copy();
            foreach (var (name, value) in item)
            {
                entity[name] = value?.DeepClone();
            }

            server.Stamp(type, entity, item, known.Entity);
            return ItemOutcome.Done(id, Write(type, unique, entity));
        }
    }

    /// <summary>Removes an entity.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="key">Its key.</param>
    /// <param name="item">What the client sent.</param>
    /// <param name="wantsVersion">Whether it has to say which version it removes.</param>
    public ItemOutcome Remove(
        EntityType type,
        IReadOnlyList<string> key,
        JsonObject item,
        bool wantsVersion
    )
    {
        var id = EntityKeys.Joined(key);
        lock (gate)
        {
            if (Locate(type, key) is { } unique)
            {
                var entity = rows[type][unique].Copy();
                if (ServerFields.Conflicts(type, item, entity, wantsVersion))
                {
                    return ServerFields.Conflict(id, entity) with { Removal = true };
                }

                rows[type].Remove(unique);
                var rest = server.Tombstone(type, entity);
                tombstones[type][unique] = rest;
                return ItemOutcome.Done(id, rest.DeepClone().AsObject()) with { Removal = true };
            }

            if (
                wantsVersion
                && Gone(type, EntityKeys.Unique(key)) is { } gone
                && ServerFields.Conflicts(type, item, gone, wantsVersion)
            )
            {
                return ServerFields.Conflict(id, gone) with { Removal = true };
            }
        }

        return unknownDelete == UnknownDelete.Succeeds
            ? new ItemOutcome(id, Success: true) { Removal = true }
            : ItemOutcome.Failed(
                id,
                $"{type.Name} '{id}' not found",
                ServerFields.ConditionFailed
            ) with
            {
                Removal = true,
            };
    }

    public void Clear()
    {
        lock (gate)
        {
            foreach (var table in rows.Values)
            {
                table.Clear();
            }

            foreach (var table in tombstones.Values)
            {
                table.Clear();
            }
        }
    }

    private string? Locate(EntityType type, IReadOnlyList<string> key)
    {
        var table = rows[type];
        if (key.Count == type.Key.Count)
        {
            return table.ContainsKey(EntityKeys.Unique(key)) ? EntityKeys.Unique(key) : null;
        }

        if (key.Count != 1)
        {
            return null;
        }

        var parts = key[0].Split('#');
        if (parts.Length == type.Key.Count)
        {
            return table.ContainsKey(EntityKeys.Unique(parts)) ? EntityKeys.Unique(parts) : null;
        }

        // A value of the key holds a # itself: then the parts cannot be told apart, but the whole can be compared.
        return table
            .FirstOrDefault(row =>
                EntityKeys.Joined(EntityKeys.Of(type, row.Value.Entity)!) == key[0]
            )
            .Key;
    }

    private JsonObject Write(EntityType type, string unique, JsonObject entity)
    {
        var place = rows[type].TryGetValue(unique, out var known) ? known.Sequence : sequence++;
        var row = new Row(place, entity);
        rows[type][unique] = row;
        tombstones[type].Remove(unique);
        return row.Copy();
    }

    /// <summary>A copy of what stays of an entity that was deleted; null if there was none.</summary>
    private JsonObject? Gone(EntityType type, string unique) =>
        tombstones[type].GetValueOrDefault(unique)?.DeepClone().AsObject();

    private sealed record Row(long Sequence, JsonObject Entity)
    {
        public JsonObject Copy() => Entity.DeepClone().AsObject();
    }
}
