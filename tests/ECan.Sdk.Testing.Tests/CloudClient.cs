using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Tests;

/// <summary>A client without any manners of its own: what it shows is what came over the wire.</summary>
internal sealed class CloudClient : IAsyncDisposable
{
    private readonly LocalAppSync cloud;
    private readonly HttpClient http = new();

    public CloudClient(LocalAppSync cloud, string? apiKey = "", string? token = null)
    {
        this.cloud = cloud;
        if (apiKey is not null)
        {
            http.DefaultRequestHeaders.Add("x-api-key", apiKey.Length == 0 ? cloud.ApiKey : apiKey);
        }

        if (token is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", token);
        }
    }

    public static CloudClient For(LocalAppSync cloud) => new(cloud);

    public async Task<Answer> SendAsync(
        string query,
        JsonObject? variables = null,
        string? operationName = null
    )
    {
        var body = new JsonObject { ["query"] = query };
        if (variables is not null)
        {
            body["variables"] = variables;
        }

        if (operationName is not null)
        {
            body["operationName"] = operationName;
        }

        return await PostAsync(body.ToJsonString());
    }

    public async Task<Answer> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(cloud.Endpoint, content);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key,
                    header => string.Join(',', header.Value),
                    StringComparer.OrdinalIgnoreCase
                )
        );
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal sealed record Answer(
    HttpStatusCode Status,
    string Body,
    IReadOnlyDictionary<string, string> Headers
)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public JsonNode? Data(string field) => Json["data"]?[field];

    /// <summary>The JSON that an AWSJSON field holds as text.</summary>
    public JsonNode? JsonIn(string field) => JsonNode.Parse(Data(field)!.GetValue<string>());

    public JsonObject Error
    {
        get
        {
            Assert.NotNull(Json["errors"]);
            return Assert.Single(Json["errors"]!.AsArray())!.AsObject();
        }
    }

    public string Message => Error["message"]!.GetValue<string>();
}
