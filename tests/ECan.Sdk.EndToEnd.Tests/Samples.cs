using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>Entities with every property set, and what the cloud must then hold.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    /// <summary>Sets every property to a value that the seed decides; the key is that of <paramref name="keyOf"/> if given.</summary>
    public static object Make(SyncEntityDefinition definition, int seed, object? keyOf = null)
    {
        var entity = Activator.CreateInstance(definition.ClrType)!;
        foreach (var property in definition.ClrType.GetProperties())
        {
            property.SetValue(entity, Value(property.PropertyType, property.Name, seed));
        }

        if (keyOf is not null)
        {
            foreach (var key in definition.Key)
            {
                var property = definition
                    .ClrType.GetProperties()
                    .Single(candidate => IsNamed(candidate.Name, key.LocalName));
                property.SetValue(entity, property.GetValue(keyOf));
            }
        }

        return entity;
    }

    /// <summary>Gives an entity a key that says which one it is.</summary>
    public static void SetKey(SyncEntityDefinition definition, object entity, string value)
    {
        foreach (var key in definition.Key)
        {
            definition
                .ClrType.GetProperties()
                .Single(property => IsNamed(property.Name, key.LocalName))
                .SetValue(entity, $"{key.LocalName} {value}");
        }
    }

    public static string Key(SyncEntityDefinition definition, object entity)
    {
        var local = Local(definition, entity);
        return string.Join('#', definition.Key.Select(field => (string?)local[field.LocalName]));
    }

    public static JsonObject Local(SyncEntityDefinition definition, object entity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            definition.WriteLocal(writer, entity);
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.ToArray()))!.AsObject();
    }

    /// <summary>Every local field under its cloud name, in the form of the cloud's type; and nothing else.</summary>
    public static void AssertSameInCloud(
        SyncEntityDefinition definition,
        JsonObject local,
        JsonObject cloud
    )
    {
        var mapping = JsonNode
            .Parse(Repository.Read("mappings", $"{definition.DataType}_mapping.json"))!
            .AsObject();
        var renames = mapping["field_mapping"]?.AsObject();
        var expectedNames = new List<string>();
        foreach (var (localName, value) in local)
        {
            var cloudName = (string?)renames?[localName] ?? localName;
            expectedNames.Add(cloudName);
            Assert.True(
                Same(value, cloud[cloudName], IsString(definition.GraphQLType, cloudName)),
                $"{cloudName}: {value?.ToJsonString()} here, {cloud[cloudName]?.ToJsonString()} there"
            );
        }

        Assert.Equal(
            expectedNames.Order(StringComparer.Ordinal),
            cloud.Select(field => field.Key).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The cloud keeps AWSJSON as what the text says, encoded once; JSON in a String stays text.</summary>
    private static bool Same(JsonNode? local, JsonNode? cloud, bool isText) =>
        local is JsonObject or JsonArray
            ? JsonNode.DeepEquals(local, isText ? JsonNode.Parse((string)cloud!) : cloud)
            : JsonNode.DeepEquals(local, cloud) || SameMoment(local, cloud);

    private static bool IsString(string type, string field) =>
        Regex.IsMatch(
            File.ReadAllText(Repository.Schema),
            $@"input {type} \{{[^}}]*\s{field}: String",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    private static bool SameMoment(JsonNode? local, JsonNode? cloud) =>
        local?.GetValueKind() is JsonValueKind.String
        && cloud?.GetValueKind() is JsonValueKind.String
        && DateTimeOffset.TryParse((string)local!, CultureInfo.InvariantCulture, out var here)
        && DateTimeOffset.TryParse((string)cloud!, CultureInfo.InvariantCulture, out var there)
        && here == there;

    private static bool IsNamed(string property, string localName) =>
        string.Equals(
            property,
            localName.Replace("_", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );

    private static object Value(Type type, string name, int seed)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => $"{name} {seed}\n\"quoted\" \\ ü 漢 😀",
            _ when plain == typeof(int) => seed * 7,
            _ when plain == typeof(double) => seed * 1.5,
            _ when plain == typeof(bool) => seed % 2 == 1,
            _ when plain == typeof(DateOnly) => DateOnly.FromDateTime(Start.AddDays(seed).Date),
            _ when plain == typeof(DateTimeOffset) => Start.AddHours(seed),
            _ when plain == typeof(JsonNode) => JsonNode.Parse(
                $$"""{ "{{name}}": [{{seed}}, "two", null, { "deep": true }] }"""
            )!,
            _ => throw new InvalidOperationException($"{name}: no sample for {type}."),
        };
    }
}
