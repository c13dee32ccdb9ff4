using System.Text.Json;
using ECan.Sdk.Benchmarks.Cloud;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>Skills of a given size, each with a key of its own, in the order of time as the SDK makes them.</summary>
internal static class Skills
{
    /// <summary>Makes skills whose local JSON takes so many bytes.</summary>
    public static AgentSkill[] Make(int count, int bytes)
    {
        var padding = new string(
            'd',
            bytes - Bytes(One("", default(DateTimeOffset).AddYears(2000))).Length
        );
        var now = TimeProvider.System.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(i => One(padding, now.AddMilliseconds(i)))];
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

    private static AgentSkill One(string description, DateTimeOffset made) =>
        new()
        {
            Id = Guid.CreateVersion7(made).ToString(),
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
