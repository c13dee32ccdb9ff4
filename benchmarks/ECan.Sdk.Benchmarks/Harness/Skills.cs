using System.Text.Json;
using ECan.Sdk.Benchmarks.Cloud;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>Skills of a given size, each with a key of its own.</summary>
internal static class Skills
{
    /// <summary>Makes skills whose local JSON takes so many bytes.</summary>
    public static AgentSkill[] Make(int count, int bytes)
    {
        var padding = new string('d', bytes - Bytes(One("")).Length);
        return [.. Enumerable.Range(0, count).Select(_ => One(padding))];
    }

    /// <summary>The bytes that the queue keeps of a skill.</summary>
    public static byte[] Bytes(AgentSkill skill)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ECanSync.SkillDefinition.WriteLocal(writer, skill);
        }

        return stream.ToArray();
    }

    private static AgentSkill One(string description) =>
        new()
        {
            Id = Guid.CreateVersion7().ToString(),
            Owner = "somebody@example.com",
            Name = "Reads invoices",
            Version = "1.0.0",
            Level = "expert",
            Path = "skills/invoices",
            Source = "code",
            Status = "active",
            Price = 1.5,
            PriceModel = "once",
            Public = true,
            Description = description,
        };
}
