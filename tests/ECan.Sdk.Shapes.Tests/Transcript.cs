using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>
/// What the generated methods send, what comes back, and what the cloud holds at the end, as text: compared with a file beside the tests.
/// To take over what comes now, run the tests once with <c>ECAN_UPDATE_SNAPSHOTS=1</c> in the environment and review the difference.
/// </summary>
internal sealed class Transcript(Shop shop)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly StringBuilder text = new();
    private int seen;

    public async Task WriteAsync(string title, Task<SyncResult> call)
    {
        var result = await call;
        Begin(title);
        Show(result);
    }

    public async Task WriteAsync(string title, Task<IReadOnlyList<SyncResult>> call)
    {
        var results = await call;
        Begin(title);
        foreach (var result in results)
        {
            Show(result);
        }
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(string title, Task<IReadOnlyList<T>> call)
        where T : class
    {
        var entities = await call;
        Begin(title);
        foreach (var entity in entities)
        {
            Line($"= {Local(entity)}");
        }

        return entities;
    }

    public async Task ReadPagesAsync<T>(string title, IAsyncEnumerable<T> pages)
        where T : class
    {
        var entities = new List<T>();
        await foreach (var entity in pages)
        {
            entities.Add(entity);
        }

        _ = await ReadAsync(title, Task.FromResult<IReadOnlyList<T>>(entities));
    }

    public string End(string entityType)
    {
        text.Append("\n# in the cloud\n");
        foreach (var entity in shop.Cloud.Entities(entityType))
        {
            Line(entity.ToJsonString(Plain));
        }

        return text.ToString();
    }

    private void Begin(string title)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append("# ").Append(title).Append('\n');
        foreach (var request in shop.Cloud.Requests.Skip(seen))
        {
            Line($"> {request.Query}");
            Line($"> {request.Variables?.ToJsonString(Plain)}");
            seen++;
        }
    }

    private void Show(SyncResult result)
    {
        var errors = string.Concat(
            result.Errors.Select(error => $" {error.Kind}: {error.Message}")
        );
        var response = result.Response is { } json
            ? " " + JsonNode.Parse(json.GetRawText())?.ToJsonString(Plain)
            : "";
        Line($"= {result.Outcome} {result.EntityKey}{response}{errors}");
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static string Local(object entity)
    {
        var definition = ECanSync.Entities.Single(known => known.ClrType == entity.GetType());
        using var stream = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            definition.WriteLocal(writer, entity);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
