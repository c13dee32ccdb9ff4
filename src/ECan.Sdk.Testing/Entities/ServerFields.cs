using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Engine;

namespace ECan.Sdk.Testing.Entities;

/// <summary>What a cloud does to entities by itself: ids, times, versions.</summary>
internal sealed class ServerFields(TimeProvider time)
{
    /// <summary>What AppSync reports where a condition on the stored item does not hold.</summary>
    public const string ConditionFailed = "DynamoDB:ConditionalCheckFailedException";

    private const string Version = "_version";
    private const string Deleted = "_deleted";

    /// <summary>Makes an id where the client left it to the cloud.</summary>
    public void GiveKey(EntityType type, JsonObject entity)
    {
        if (type.Key is [var field] && entity[field] is null)
        {
            entity[field] = Guid.CreateVersion7(time.GetUtcNow()).ToString();
        }
    }

    /// <summary>Fills in the fields of the object type that clients leave to the cloud.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="entity">The entity as it is about to be stored.</param>
    /// <param name="item">What the client sent of it: a time that it gave stays.</param>
    /// <param name="before">The entity as it was; null if it is new.</param>
    public void Stamp(EntityType type, JsonObject entity, JsonObject item, JsonObject? before)
    {
        if (type.ServerFields.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var text = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        Set("createdAt", (item["createdAt"] ?? before?["createdAt"])?.DeepClone() ?? text);
        Set("updatedAt", item["updatedAt"]?.DeepClone() ?? text);
        Set(Version, VersionOf(before) + 1);
        Set("_lastChangedAt", now.ToUnixTimeMilliseconds());

        void Set(string name, JsonNode value)
        {
            if (type.ServerFields.Contains(name))
            {
                entity[name] = value;
            }
        }
    }

    /// <summary>Whether writes of this form have to say on which version they were made.</summary>
    public static bool WantsVersion(EntityType type, IReadOnlyList<FieldShape> fields) =>
        type.ServerFields.Contains(Version) && fields.Any(field => field.Name == Version);

    /// <summary>Whether a write was made on another version than the stored one.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="item">What the client sent.</param>
    /// <param name="stored">What is there.</param>
    /// <param name="wanted">Whether one that says no version conflicts too.</param>
    public static bool Conflicts(
        EntityType type,
        JsonObject item,
        JsonObject stored,
        bool wanted
    ) =>
        type.ServerFields.Contains(Version)
        && (
            item[Version] is { } expected
                ? JsonNodes.Text(expected)
                    != VersionOf(stored).ToString(CultureInfo.InvariantCulture)
                : wanted
        );

    /// <summary>What stays of an entity that was deleted, where its type has versions.</summary>
    public JsonObject Tombstone(EntityType type, JsonObject entity)
    {
        if (type.ServerFields.Contains(Version))
        {
            Stamp(type, entity, entity, entity.DeepClone().AsObject());
            if (type.Fields.Contains(Deleted))
            {
                entity[Deleted] = true;
            }
        }

        return entity;
    }

    public static ItemOutcome Conflict(string id, JsonObject stored) =>
        ItemOutcome.Failed(id, "Conflict resolver rejects mutation.", "ConflictUnhandled") with
        {
            Entity = stored,
        };

    /// <summary>A copy in which AWSJSON that was given as text is parsed.</summary>
    public static JsonObject ParseJson(EntityType type, JsonObject entity)
    {
        var copy = entity.DeepClone().AsObject();
        foreach (var field in type.JsonFields)
        {
            if (copy[field] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                copy[field] = Parse(text);
            }
        }

        return copy;
    }

    private static long VersionOf(JsonObject? entity) =>
        entity?[Version] is { } version
            ? long.Parse(
                JsonNodes.Text(version),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture
            )
            : 0;

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
