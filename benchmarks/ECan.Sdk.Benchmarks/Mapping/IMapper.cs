using System.Text.Json;

namespace ECan.Sdk.Benchmarks.Mapping;

/// <summary>One way of bringing a skill to the cloud and back. Writes nothing but its output, which is reused.</summary>
internal interface IMapper
{
    /// <summary>Entity to the local form, which is what the queue keeps.</summary>
    void WriteLocal(Utf8JsonWriter local);

    /// <summary>Local form to the item of a mutation.</summary>
    void WriteCloud(ReadOnlySpan<byte> local, Utf8JsonWriter cloud);

    /// <summary>Answer to entity.</summary>
    object ReadCloud(JsonElement cloud);
}
