using ECan.Sdk.Shapes.Tests.Cloud;

namespace ECan.Sdk.Shapes.Tests;

/// <summary>Each generated method against a cloud: what it sends, what it understands, field by field.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> DataTypes { get; } =
    [.. Scenarios.All.Select(scenario => scenario.DataType)];

    [Theory]
    [MemberData(nameof(DataTypes))]
    public async Task What_goes_and_comes_is_as_recorded(string dataType)
    {
        var scenario = Scenarios.All.Single(one => one.DataType == dataType);
        await using var shop = await Shop.OpenAsync();
        var transcript = new Transcript(shop);

        await scenario.RunAsync(shop.Manager(), transcript);

        var actual = transcript.End(scenario.EntityType);
        var path = Folder.Expected(dataType);
        if (Environment.GetEnvironmentVariable("ECAN_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, actual);
        }

        Assert.Equal((await File.ReadAllTextAsync(path)).Split('\n'), actual.Split('\n'));
    }

    [Fact]
    public void There_is_one_for_each_data_type() =>
        Assert.Equal(
            ECanSync.Entities.Select(entity => entity.DataType),
            Scenarios.All.Select(scenario => scenario.DataType).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Each_mutation_and_query_of_the_schemas_is_sent()
    {
        var recorded = string.Concat(
            Scenarios.All.Select(scenario => File.ReadAllText(Folder.Expected(scenario.DataType)))
        );
        var fields = RootFields(Folder.Schema()).ToList();

        Assert.InRange(fields.Count, 50, 100);
        Assert.All(
            fields,
            field => Assert.Contains($" {field}(", recorded, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> RootFields(string schema)
    {
        var isRoot = false;
        foreach (var line in schema.Split('\n'))
        {
            if (line.Length > 0 && line[0] is not ' ')
            {
                isRoot =
                    line.EndsWith("type Query {", StringComparison.Ordinal)
                    || line.EndsWith("type Mutation {", StringComparison.Ordinal);
            }
            else if (isRoot && line.Length > 0)
            {
                yield return line.Trim().Split('(')[0];
            }
        }
    }
}
