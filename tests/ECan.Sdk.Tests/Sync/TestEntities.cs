using System.Text.Json;

namespace ECan.Sdk.Tests.Sync;

public class Skill
{
    public string? Id { get; set; }

    public string? Name { get; set; } = "n";

    /// <summary>Makes the local form larger.</summary>
    public string? Text { get; set; }
}

/// <summary>What a proxy of EF Core looks like.</summary>
public sealed class SkillProxy : Skill;

public sealed class Agent
{
    public string? Id { get; set; }
}

public sealed class AgentSkill
{
    public string? Agent { get; set; }

    public string? Skill { get; set; }
}

public sealed class Vehicle
{
    public string? Id { get; set; }
}

/// <summary>Definitions as the generator emits them, by hand.</summary>
internal static class TestEntities
{
    public static IReadOnlyList<SyncEntityDefinition> All { get; } =
    [Skills(), Agents(), AgentSkills(), Vehicles()];

    public static SyncEntityDefinition Skills(string dataType = "skill") =>
        new()
        {
            DataType = dataType,
            GraphQLType = "AgentSkill",
            ClrType = typeof(Skill),
            Key = [new("id", "askid")],
            SetKey = (entity, key) => ((Skill)entity).Id = key,
            WriteLocal = (writer, entity) =>
            {
                var skill = (Skill)entity;
                writer.WriteStartObject();
                writer.WriteString("id", skill.Id);
                writer.WriteString("name", skill.Name);
                if (skill.Text is { } text)
                {
                    writer.WriteString("text", text);
                }

                writer.WriteEndObject();
            },
            ReadCloud = json => new Skill
            {
                Id = json.GetProperty("askid").GetString(),
                Name = json.TryGetProperty("name", out var name) ? name.GetString() : null,
            },
            Add = Mutation("addAgentSkills", RequireName),
            Update = Mutation("updateAgentSkills", RequireName),
            Delete = Mutation("removeAgentSkills", Copy),
        };

    private static SyncEntityDefinition Agents() =>
        new()
        {
            DataType = "agent",
            GraphQLType = "Agent",
            ClrType = typeof(Agent),
            Key = [new("id", "agid")],
            SetKey = (entity, key) => ((Agent)entity).Id = key,
            WriteLocal = (writer, entity) => WriteObject(writer, ("id", ((Agent)entity).Id)),
            ReadCloud = json => new Agent { Id = json.GetProperty("agid").GetString() },
            Add = Mutation("addAgents", Copy),
            Update = Mutation("updateAgents", Copy),
            Delete = Mutation("removeAgents", Copy),
        };

    private static SyncEntityDefinition AgentSkills() =>
        new()
        {
            DataType = "agent_skill",
            GraphQLType = "AgentSkillRelation",
            ClrType = typeof(AgentSkill),
            Key = [new("agid", "agid"), new("skid", "skid")],
            References = [new("agid", "agid", "agent"), new("skid", "skid", "skill")],
            WriteLocal = (writer, entity) =>
                WriteObject(
                    writer,
                    ("agid", ((AgentSkill)entity).Agent),
                    ("skid", ((AgentSkill)entity).Skill)
                ),
            ReadCloud = _ => new AgentSkill(),
            Add = Mutation("addAgentSkillRelations", Copy),
            Update = Mutation("updateAgentSkillRelations", Copy),
            Delete = Mutation("removeAgentSkillRelations", Copy),
        };

    private static SyncEntityDefinition Vehicles() =>
        new()
        {
            DataType = "vehicle",
            GraphQLType = "VehicleInfo",
            ClrType = typeof(Vehicle),
            Key = [new("id", "vid")],
            SetKey = (entity, key) => ((Vehicle)entity).Id = key,
            WriteLocal = (writer, entity) => WriteObject(writer, ("id", ((Vehicle)entity).Id)),
            ReadCloud = _ => new Vehicle(),
            Add = Mutation("reportVehicles", Copy),
            Update = Mutation("updateVehicles", Copy),
        };

    private static SyncOperationDefinition Mutation(string field, CloudWriter write) =>
        new()
        {
            Field = field,
            Argument = "input",
            ArgumentType = "[In]!",
            TakesList = true,
            Document = $"mutation {field}($input: [In]!) {{ {field}(input: $input) }}",
            Result = SyncResultShape.Json,
            Write = write,
        };

    private static void RequireName(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        CloudWriteContext context
    )
    {
        using var document = JsonDocument.ParseValue(ref local);
        if (
            !document.RootElement.TryGetProperty("name", out var name)
            || name.ValueKind is JsonValueKind.Null
        )
        {
            throw new CloudMappingException(
                context.DataType,
                "name",
                "The cloud requires a name; set it."
            );
        }

        document.RootElement.WriteTo(cloud);
    }

    private static void Copy(
        ref Utf8JsonReader local,
        Utf8JsonWriter cloud,
        CloudWriteContext context
    )
    {
        using var document = JsonDocument.ParseValue(ref local);
        document.RootElement.WriteTo(cloud);
    }

    private static void WriteObject(
        Utf8JsonWriter writer,
        params (string Name, string? Value)[] fields
    )
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }
}
