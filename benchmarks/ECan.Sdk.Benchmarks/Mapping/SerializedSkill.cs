using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ECan.Sdk.Benchmarks.Cloud;

namespace ECan.Sdk.Benchmarks.Mapping;

/// <summary>A skill as people hand it to System.Text.Json, in its local form.</summary>
internal sealed class LocalSkill
{
    public string? Id { get; set; }

    public string? Owner { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Version { get; set; }

    public string? Level { get; set; }

    public JsonNode? Config { get; set; }

    public JsonNode? Diagram { get; set; }

    public JsonNode? Flowgram { get; set; }

    public JsonNode? Langgraph { get; set; }

    public JsonNode? Tags { get; set; }

    public JsonNode? Examples { get; set; }

    [JsonPropertyName("inputModes")]
    public JsonNode? InputModes { get; set; }

    [JsonPropertyName("outputModes")]
    public JsonNode? OutputModes { get; set; }

    public JsonNode? Apps { get; set; }

    public JsonNode? Limitations { get; set; }

    public string? Path { get; set; }

    public string? Source { get; set; }

    public string? Status { get; set; }

    public double? Price { get; set; }

    public string? PriceModel { get; set; }

    public bool? Public { get; set; }

    public bool? Rentable { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public static LocalSkill Of(AgentSkill skill) =>
        new()
        {
            Id = skill.Id,
            Owner = skill.Owner,
            Name = skill.Name,
            Description = skill.Description,
            Version = skill.Version,
            Level = skill.Level,
            Config = skill.Config,
            Diagram = skill.Diagram,
            Flowgram = skill.Flowgram,
            Langgraph = skill.Langgraph,
            Tags = skill.Tags,
            Examples = skill.Examples,
            InputModes = skill.InputModes,
            OutputModes = skill.OutputModes,
            Apps = skill.Apps,
            Limitations = skill.Limitations,
            Path = skill.Path,
            Source = skill.Source,
            Status = skill.Status,
            Price = skill.Price,
            PriceModel = skill.PriceModel,
            Public = skill.Public,
            Rentable = skill.Rentable,
            CreatedAt = skill.CreatedAt,
            UpdatedAt = skill.UpdatedAt,
        };
}

/// <summary>The same in the cloud's form: another name for the key, AWSJSON as text.</summary>
internal sealed class CloudSkill
{
    public string? Askid { get; set; }

    public string? Owner { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Version { get; set; }

    public string? Level { get; set; }

    public string? Config { get; set; }

    public string? Diagram { get; set; }

    public string? Flowgram { get; set; }

    public string? Langgraph { get; set; }

    public string? Tags { get; set; }

    public string? Examples { get; set; }

    [JsonPropertyName("inputModes")]
    public string? InputModes { get; set; }

    [JsonPropertyName("outputModes")]
    public string? OutputModes { get; set; }

    public string? Apps { get; set; }

    public string? Limitations { get; set; }

    public string? Path { get; set; }

    public string? Source { get; set; }

    public string? Status { get; set; }

    public double? Price { get; set; }

    public string? PriceModel { get; set; }

    public bool? Public { get; set; }

    public bool? Rentable { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public static CloudSkill Of(LocalSkill skill) =>
        new()
        {
            Askid = skill.Id,
            Owner = skill.Owner,
            Name = skill.Name,
            Description = skill.Description,
            Version = skill.Version,
            Level = skill.Level,
            Config = skill.Config?.ToJsonString(),
            Diagram = skill.Diagram?.ToJsonString(),
            Flowgram = skill.Flowgram?.ToJsonString(),
            Langgraph = skill.Langgraph?.ToJsonString(),
            Tags = skill.Tags?.ToJsonString(),
            Examples = skill.Examples?.ToJsonString(),
            InputModes = skill.InputModes?.ToJsonString(),
            OutputModes = skill.OutputModes?.ToJsonString(),
            Apps = skill.Apps?.ToJsonString(),
            Limitations = skill.Limitations?.ToJsonString(),
            Path = skill.Path,
            Source = skill.Source,
            Status = skill.Status,
            Price = skill.Price,
            PriceModel = skill.PriceModel,
            Public = skill.Public,
            Rentable = skill.Rentable,
            CreatedAt = skill.CreatedAt,
            UpdatedAt = skill.UpdatedAt,
        };

    public LocalSkill ToLocal() =>
        new()
        {
            Id = Askid,
            Owner = Owner,
            Name = Name,
            Description = Description,
            Version = Version,
            Level = Level,
            Config = Node(Config),
            Diagram = Node(Diagram),
            Flowgram = Node(Flowgram),
            Langgraph = Node(Langgraph),
            Tags = Node(Tags),
            Examples = Node(Examples),
            InputModes = Node(InputModes),
            OutputModes = Node(OutputModes),
            Apps = Node(Apps),
            Limitations = Node(Limitations),
            Path = Path,
            Source = Source,
            Status = Status,
            Price = Price,
            PriceModel = PriceModel,
            Public = Public,
            Rentable = Rentable,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
        };

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);
}

/// <summary>How System.Text.Json reads and writes both, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(LocalSkill))]
[JsonSerializable(typeof(CloudSkill))]
internal sealed partial class SkillJsonContext : JsonSerializerContext;
