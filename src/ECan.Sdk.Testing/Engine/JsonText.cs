using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ECan.Sdk.Testing.Engine;

/// <summary>Writes JSON as AppSync does: quotes as <c>\"</c>, letters as they are. It goes into no web page.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonNode node) => node.ToJsonString(Plain);
}
