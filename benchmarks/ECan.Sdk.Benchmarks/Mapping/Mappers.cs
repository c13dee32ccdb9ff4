using System.Text.Json;
using ECan.Sdk.Benchmarks.Cloud;

namespace ECan.Sdk.Benchmarks.Mapping;

/// <summary>As the generator wrote it.</summary>
internal sealed class GeneratedMapper(AgentSkill skill) : IMapper
{
    private readonly SyncEntityDefinition definition = ECanSync.SkillDefinition;
    private readonly CloudWriteContext context = new("skill", "somebody@example.com");

    public void WriteLocal(Utf8JsonWriter local) => definition.WriteLocal(local, skill);

    public void WriteCloud(ReadOnlySpan<byte> local, Utf8JsonWriter cloud)
    {
        var reader = new Utf8JsonReader(local);
        definition.Add!.Write(ref reader, cloud, context);
    }

    public object ReadCloud(JsonElement cloud) => definition.ReadCloud(cloud);
}

/// <summary>As a person writes it.</summary>
internal sealed class HandWrittenMapper(AgentSkill skill) : IMapper
{
    public void WriteLocal(Utf8JsonWriter local) => HandWritten.WriteLocal(local, skill);

    public void WriteCloud(ReadOnlySpan<byte> local, Utf8JsonWriter cloud) =>
        HandWritten.WriteCloud(local, cloud);

    public object ReadCloud(JsonElement cloud) => HandWritten.ReadCloud(cloud);
}

/// <summary>As System.Text.Json's own generator does it, with a class for each form.</summary>
internal sealed class SerializerMapper(AgentSkill skill) : IMapper
{
    private readonly LocalSkill skill = LocalSkill.Of(skill);

    public void WriteLocal(Utf8JsonWriter local) =>
        JsonSerializer.Serialize(local, skill, SkillJsonContext.Default.LocalSkill);

    public void WriteCloud(ReadOnlySpan<byte> local, Utf8JsonWriter cloud) =>
        JsonSerializer.Serialize(
            cloud,
            CloudSkill.Of(JsonSerializer.Deserialize(local, SkillJsonContext.Default.LocalSkill)!),
            SkillJsonContext.Default.CloudSkill
        );

    public object ReadCloud(JsonElement cloud) =>
        cloud.Deserialize(SkillJsonContext.Default.CloudSkill)!.ToLocal();
}
