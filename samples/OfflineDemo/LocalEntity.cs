using System.Text;
using System.Text.Json;
using ECan.Sdk;

namespace OfflineDemo;

/// <summary>An entity in its local JSON form, as the demo stores and compares it.</summary>
internal sealed record LocalEntity(string DataType, string Key, string Json)
{
    /// <summary>The operation that the cloud has not been told yet; null if it knows.</summary>
    public string? ToTell { get; init; }

    public static LocalEntity From(SyncEntityDefinition definition, object entity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            definition.WriteLocal(writer, entity);
        }

        var json = Encoding.UTF8.GetString(buffer.ToArray());
        using var document = JsonDocument.Parse(json);
        var key = definition.Key.Select(field =>
            document.RootElement.GetProperty(field.LocalName).GetString()
        );
        return new(definition.DataType, string.Join('#', key), json);
    }
}
