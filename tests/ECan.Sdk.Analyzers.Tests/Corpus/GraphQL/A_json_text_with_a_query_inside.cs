// Silent: the document is a constant; the variables are serialized beside it.
using System.Text.Json;

namespace Cases;

public static class Requests
{
    private const string Document = "query Get($ids: String) { getAgents(ids: $ids) }";

    public static string Body(string ids) =>
        JsonSerializer.Serialize(new { query = Document, variables = new { ids } });
}
