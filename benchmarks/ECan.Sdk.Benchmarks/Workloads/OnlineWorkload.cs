using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ECan.Sdk.Benchmarks.Cloud;
using ECan.Sdk.Benchmarks.Harness;

namespace ECan.Sdk.Benchmarks.Workloads;

/// <summary>A call while the cloud is in reach, beside the least that is as safe: an insert, a post of the same body, a delete.</summary>
internal sealed class OnlineWorkload : IWorkload
{
    private const int Count = 1000;

    public string Name => "online";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var cloud = await CannedCloud.StartAsync(TimeSpan.Zero);
        var rounds = await Rounds.RunAsync(
            () => OursAsync(cloud.Endpoint),
            () => BareAsync(cloud.Endpoint)
        );
        return
        [
            new(
                "SyncSkillAsync online, Full",
                $"{rounds.Ours.TotalMicroseconds / Count:0} us",
                $"insert, post, delete {rounds.Beside.TotalMicroseconds / Count:0} us",
                $"{rounds.Ratio:0.00}",
                "at most 1.3",
                rounds.Ratio <= 1.3
            ),
        ];
    }

    private static async Task<TimeSpan> OursAsync(Uri endpoint)
    {
        var skills = Skills.Make(Count, 480);
        using var folder = new TemporaryFolder();
        await using var manager = Managers.Create(folder.Path, endpoint);
        await SyncAsync(manager, Skills.Make(1, 480)[0]);
        return await Rounds.TimeAsync(async () =>
        {
            foreach (var skill in skills)
            {
                await SyncAsync(manager, skill);
            }
        });
    }

    private static async Task SyncAsync(OfflineSyncManager manager, AgentSkill skill)
    {
        var result = await manager.SyncSkillAsync(skill, SyncOperation.Add);
        if (!result.Synced)
        {
            throw new InvalidOperationException(result.Message);
        }
    }

    private static async Task<TimeSpan> BareAsync(Uri endpoint)
    {
        var payloads = Skills.Make(Count, 480).Select(Skills.Bytes).ToArray();
        using var queue = new BareQueue(QueueDurability.Full);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("x-api-key", "da2-benchmark");
        await BareAsync(payloads[0]);
        return await Rounds.TimeAsync(async () =>
        {
            foreach (var payload in payloads)
            {
                await BareAsync(payload);
            }
        });

        async Task BareAsync(byte[] payload)
        {
            var id = $"skill_add_{Guid.CreateVersion7():N}";
            queue.Insert(id, payload);
            using var content = new ByteArrayContent(Body(payload));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await http.PostAsync(endpoint, content);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
            Debug.Assert(answer.RootElement.TryGetProperty("data", out _), "The server is canned.");
            queue.DeleteLast();
        }
    }

    private static byte[] Body(byte[] payload)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString(
                "query",
                "mutation addAgentSkills($input: [AgentSkill]!) { addAgentSkills(input: $input) }"
            );
            writer.WriteStartObject("variables");
            writer.WriteStartArray("input");
            writer.WriteRawValue(payload, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
