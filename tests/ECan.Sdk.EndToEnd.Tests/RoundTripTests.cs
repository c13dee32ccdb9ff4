using System.Text.Json;
using System.Text.Json.Nodes;
using ECan.Sdk.EndToEnd.Tests.Cloud;
using FsCheck;
using FsCheck.Fluent;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>Any entity of any data type goes to the cloud's form and comes back as it was.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> DataTypes() =>
        [.. ECanSync.Entities.Select(entity => entity.DataType)];

    [Theory]
    [MemberData(nameof(DataTypes))]
    public void An_entity_survives_the_way_to_the_cloud_and_back(string dataType)
    {
        var definition = ECanSync.Entities.Single(entity => entity.DataType == dataType);

        Prop.ForAll(Entities(definition).ToArbitrary(), entity => ComesBack(definition, entity))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(DataTypes))]
    public async Task An_entity_that_is_added_over_http_is_read_back_as_it_was(string dataType)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var definition = ECanSync.Entities.Single(entity => entity.DataType == dataType);

        var entities = Entities(definition).Sample(size: 20, numberOfSamples: 25).ToList();
        for (var i = 0; i < entities.Count; i++)
        {
            Samples.SetKey(definition, entities[i], $"{i} / ü");
        }

        foreach (
            var result in await Generated.SyncManyAsync(
                manager,
                definition,
                entities,
                SyncOperation.Add
            )
        )
        {
            Assert.True(result.Synced, result.Message);
        }

        var back = (await ReadAllAsync(fixture, manager, definition)).ToDictionary(entity =>
            Samples.Key(definition, entity)
        );
        foreach (var entity in entities)
        {
            var (here, there) = (
                Samples.Local(definition, entity),
                back[Samples.Key(definition, entity)]
            );
            Assert.True(
                JsonNode.DeepEquals(here, Samples.Local(definition, there)),
                here.ToJsonString()
            );
        }
    }

    /// <summary>By the generated query where the schema has one, else from what the cloud holds.</summary>
    private static async Task<IReadOnlyList<object>> ReadAllAsync(
        CloudFixture fixture,
        IOfflineSyncManager manager,
        SyncEntityDefinition definition
    ) =>
        Generated.Method($"Query{Generated.Name(definition)}Async") is { } query
            ? await Generated.QueryAsync(manager, query)
            :
            [
                .. fixture
                    .Cloud.Entities(definition.GraphQLType)
                    .Select(entity =>
                        definition.ReadCloud(JsonSerializer.SerializeToElement<JsonNode>(entity))
                    ),
            ];

    private static void ComesBack(SyncEntityDefinition definition, object entity)
    {
        var local = Samples.Local(definition, entity);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(local));
            definition.Update!.Write(
                ref reader,
                writer,
                new CloudWriteContext(definition.DataType, CloudFixture.Owner)
            );
        }

        using var cloud = JsonDocument.Parse(buffer.ToArray());
        var back = Samples.Local(definition, definition.ReadCloud(cloud.RootElement));

        Assert.True(
            JsonNode.DeepEquals(local, back),
            $"{local.ToJsonString()}\ncame back as\n{back.ToJsonString()}"
        );
    }

    private static Gen<object> Entities(SyncEntityDefinition definition) =>
        from seed in ArbMap.Default.GeneratorFor<int>()
        from nulls in ArbMap
            .Default.GeneratorFor<bool>()
            .ListOf(definition.ClrType.GetProperties().Length)
        from texts in ArbMap
            .Default.GeneratorFor<NonEmptyString>()
            .ListOf(definition.ClrType.GetProperties().Length)
        select Make(definition, seed, [.. nulls], [.. texts.Select(text => text.Get)]);

    private static object Make(
        SyncEntityDefinition definition,
        int seed,
        List<bool> nulls,
        List<string> texts
    )
    {
        var entity = Samples.Make(definition, seed % 1000);
        var properties = definition.ClrType.GetProperties();
        for (var i = 0; i < properties.Length; i++)
        {
            var property = properties[i];
            var required = property.CustomAttributes.Any(attribute =>
                attribute.AttributeType.Name == "RequiredMemberAttribute"
            );
            var key = definition.Key.Any(field =>
                string.Equals(
                    field.LocalName.Replace("_", "", StringComparison.Ordinal),
                    property.Name,
                    StringComparison.OrdinalIgnoreCase
                )
            );
            if (property.PropertyType == typeof(string))
            {
                // UTF-8 has no place for half a surrogate pair.
                property.SetValue(entity, Whole(texts[i]));
            }

            if (property.PropertyType == typeof(JsonNode))
            {
                property.SetValue(entity, Json(seed + i, Whole(texts[i])));
            }

            if (nulls[i] && !required && !key)
            {
                property.SetValue(entity, null);
            }
        }

        return entity;
    }

    private static JsonNode Json(int seed, string text) =>
        (seed & 3) switch
        {
            0 => new JsonArray(text, seed, null),
            1 => new JsonObject
            {
                ["text"] = text,
                ["deep"] = new JsonObject { ["list"] = new JsonArray(1, 2) },
            },
            2 => JsonValue.Create(seed),
            _ => new JsonObject(),
        };

    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()))
            is { Length: > 0 } whole
            ? whole
            : "text";
}
