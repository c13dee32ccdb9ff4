using System.Text.Json.Nodes;
using ECan.Sdk.EndToEnd.Tests.Cloud;

namespace ECan.Sdk.EndToEnd.Tests;

/// <summary>Each generated method of each data type over HTTP, and the cloud's entity field by field.</summary>
public sealed class EveryPairTests
{
    public static TheoryData<string> DataTypes() =>
        [.. ECanSync.Entities.Select(entity => entity.DataType)];

    [Fact]
    public void There_are_13_data_types_and_38_pairs()
    {
        var pairs = ECanSync.Entities.Sum(entity =>
            Enum.GetValues<SyncOperation>().Count(operation => entity.Find(operation) is not null)
        );

        Assert.Equal((13, 38), (ECanSync.Entities.Count, pairs));
    }

    [Theory]
    [MemberData(nameof(DataTypes))]
    public async Task Each_operation_of_a_data_type_reaches_the_cloud(string dataType)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var definition = ECanSync.Entities.Single(entity => entity.DataType == dataType);
        var first = Samples.Make(definition, seed: 1);
        var second = Samples.Make(definition, seed: 2, keyOf: first);

        Assert.True(definition.Add is not null && definition.Update is not null);
        await Generated.SyncAsync(manager, definition, first, SyncOperation.Add);
        AssertInCloud(fixture, definition, first);

        await Generated.SyncAsync(manager, definition, second, SyncOperation.Update);
        AssertInCloud(fixture, definition, second);

        if (definition.Delete is not null)
        {
            await Generated.SyncAsync(manager, definition, second, SyncOperation.Delete);
            Assert.Empty(fixture.Cloud.Entities(definition.GraphQLType));
        }
    }

    [Theory]
    [MemberData(nameof(DataTypes))]
    public async Task Deleting_by_key_reaches_the_cloud(string dataType)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var definition = ECanSync.Entities.Single(entity => entity.DataType == dataType);
        var entity = Samples.Make(definition, seed: 1);
        await Generated.SyncAsync(manager, definition, entity, SyncOperation.Add);

        var method = Generated.Method($"Delete{Generated.Name(definition)}Async");
        if (definition.Delete is null)
        {
            Assert.Null(method);
            return;
        }

        var keys = definition.Key.Select(field =>
            (object?)(string)Samples.Local(definition, entity)[field.LocalName]!
        );
        var result = await (Task<SyncResult>)
            method!.Invoke(null, [manager, .. keys, CancellationToken.None])!;

        Assert.True(result.Synced, result.Message);
        Assert.Empty(fixture.Cloud.Entities(definition.GraphQLType));
    }

    [Theory]
    [MemberData(nameof(DataTypes))]
    public async Task Many_of_a_data_type_go_in_one_request(string dataType)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var definition = ECanSync.Entities.Single(entity => entity.DataType == dataType);
        var entities = Enumerable
            .Range(1, 5)
            .Select(seed => Samples.Make(definition, seed))
            .ToList();

        var results = await Generated.SyncManyAsync(
            manager,
            definition,
            entities,
            SyncOperation.Add
        );

        Assert.All(results, result => Assert.True(result.Synced, result.Message));
        Assert.Single(fixture.Cloud.Requests);
        Assert.All(entities, entity => AssertInCloud(fixture, definition, entity));
    }

    [Theory]
    [MemberData(nameof(DataTypes))]
    public async Task What_was_sent_is_read_back_by_the_generated_query(string dataType)
    {
        await using var fixture = await CloudFixture.StartAsync();
        await using var manager = fixture.CreateManager();
        var definition = ECanSync.Entities.Single(entity => entity.DataType == dataType);
        var entity = Samples.Make(definition, seed: 1);
        await Generated.SyncAsync(manager, definition, entity, SyncOperation.Add);

        foreach (var verb in new[] { "Get", "Query" })
        {
            var method = Generated.Method($"{verb}{Generated.Name(definition)}Async");
            Assert.Equal(dataType != "vehicle", method is not null);
            if (method is not null)
            {
                var found = Assert.Single(await Generated.QueryAsync(manager, method));
                Assert.True(
                    JsonNode.DeepEquals(
                        Samples.Local(definition, entity),
                        Samples.Local(definition, found)
                    )
                );
            }
        }
    }

    private static void AssertInCloud(
        CloudFixture fixture,
        SyncEntityDefinition definition,
        object entity
    )
    {
        var local = Samples.Local(definition, entity);
        var key = Samples.Key(definition, entity);
        var cloud = fixture.Cloud.Find(definition.GraphQLType, key);
        Assert.NotNull(cloud);
        Samples.AssertSameInCloud(definition, local, cloud);
    }
}
