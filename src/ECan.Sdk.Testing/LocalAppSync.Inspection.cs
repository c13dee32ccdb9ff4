using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing;

public sealed partial class LocalAppSync
{
    /// <summary>The names of the entity types that the schema's operations speak of.</summary>
    public IReadOnlyList<string> EntityTypes => store.TypeNames;

    /// <summary>The requests in the order of their arrival: a snapshot.</summary>
    public IReadOnlyList<RecordedRequest> Requests => log.Snapshot();

    /// <summary>The entities of a type in the order in which they were added: a snapshot of copies. AWSJSON fields are parsed.</summary>
    /// <param name="type">The type, such as <c>AgentSkill</c>; one of <see cref="EntityTypes"/>.</param>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public IReadOnlyList<JsonObject> Entities(string type) => store.Snapshot(store.Type(type));

    /// <summary>An entity by its key, as a copy; null if there is none.</summary>
    /// <param name="type">The type; one of <see cref="EntityTypes"/>.</param>
    /// <param name="key">The values of the key fields, in their order; or one value with the parts joined by <c>#</c>.</param>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public JsonObject? Find(string type, params ReadOnlySpan<string> key)
    {
        var entityType = store.Type(type);
        return store.Find(entityType, [.. key]);
    }

    /// <summary>Puts an entity into the cloud, as if it had always been there; replaces one with the same key.</summary>
    /// <param name="type">The type; one of <see cref="EntityTypes"/>.</param>
    /// <param name="entity">The entity; copied. AWSJSON fields may be given parsed or as text.</param>
    /// <exception cref="ArgumentException">There is no such type, or a key field has no value.</exception>
    public void Put(string type, JsonObject entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        store.Put(store.Type(type), entity);
        changed.Raise();
    }

    /// <summary>Removes all entities. Requests and faults stay.</summary>
    public void Clear()
    {
        store.Clear();
        changed.Raise();
    }

    /// <summary>Forgets the requests up to now.</summary>
    public void ClearRequests() => log.Clear();

    /// <summary>Waits until something is so; looks again whenever a request arrives or is answered, a fault is applied, or <see cref="Put"/> or <see cref="Clear"/> is called.</summary>
    /// <param name="condition">What is waited for, such as <c>() => cloud.Requests.Count == 2</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitUntilAsync(
        Func<bool> condition,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(condition);
        while (true)
        {
            var next = changed.Next;
            if (condition())
            {
                return;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
