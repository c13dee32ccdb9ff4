using System.Text.Json;

namespace ECan.Sdk.Tests.Sync.Model;

/// <summary>An entity whose data is the number of the write: what is newer is higher.</summary>
public abstract class ModelEntity
{
    public required string Id { get; init; }

    public required int Version { get; init; }
}

public sealed class ModelAgent : ModelEntity;

public sealed class ModelSkill : ModelEntity;

/// <summary>Refers to the agent and to the skill of its number.</summary>
public sealed class ModelRelation : ModelEntity;

/// <summary>Definitions of the entities of the model, which are named "skill:1".</summary>
internal static class ModelEntities
{
    public static IReadOnlyList<SyncEntityDefinition> All { get; } =
    [
        Define<ModelAgent>("agent"),
        Define<ModelSkill>("skill"),
        Define<ModelRelation>(
            "agent_skill",
            new("agent", "agid", "agent"),
            new("skill", "skid", "skill")
        ),
    ];

    public static ModelEntity Make(string entity, int version)
    {
        var id = entity.Split(':')[1];
        return entity.Split(':')[0] switch
        {
            "agent" => new ModelAgent { Id = id, Version = version },
            "skill" => new ModelSkill { Id = id, Version = version },
            _ => new ModelRelation { Id = id, Version = version },
        };
    }

    /// <summary>The number of the write that a payload comes from.</summary>
    public static int VersionOf(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.GetProperty("version").GetInt32();
    }

    private static SyncEntityDefinition Define<T>(
        string dataType,
        params IReadOnlyList<SyncReference> references
    ) =>
        new()
        {
            DataType = dataType,
            GraphQLType = dataType,
            ClrType = typeof(T),
            Key = [new("id", "id")],
            References = references,
            WriteLocal = (writer, item) =>
            {
                var entity = (ModelEntity)item;
                writer.WriteStartObject();
                writer.WriteString("id", entity.Id);
                writer.WriteNumber("version", entity.Version);
                foreach (var reference in references)
                {
                    writer.WriteString(reference.LocalName, entity.Id);
                }

                writer.WriteEndObject();
            },
            ReadCloud = _ => throw new NotSupportedException("Nothing is read back."),
            Add = Mutation($"add_{dataType}"),
            Update = Mutation($"update_{dataType}"),
            Delete = Mutation($"delete_{dataType}"),
        };

    private static SyncOperationDefinition Mutation(string field) =>
        new()
        {
            Field = field,
            Argument = "input",
            ArgumentType = "[In]!",
            TakesList = true,
            Document = $"mutation {field}($input: [In]!) {{ {field}(input: $input) }}",
            Result = SyncResultShape.Json,
            Write = (ref Utf8JsonReader local, Utf8JsonWriter cloud, CloudWriteContext _) =>
            {
                using var document = JsonDocument.ParseValue(ref local);
                document.RootElement.WriteTo(cloud);
            },
        };
}
