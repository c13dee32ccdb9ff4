using System.Globalization;
using System.Text.Json.Nodes;
using ECan.Sdk.Generators.Tests.Emit;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>Every conversion, there and back: cloud to property, property to the local form, and that to the cloud.</summary>
public sealed class ConversionTests
{
    private const string Instant = "\"2026-11-23T08:00:00.123Z\"";

    /// <summary>GraphQL type, C# type, value in the cloud, value in the local form (null: the same), what the property then is.</summary>
    private static readonly (
        string Cloud,
        string Clr,
        string There,
        string? Here,
        string Property
    )[] Rows =
    [
        ("String", "string", "\"ü 😀\"", null, "ü 😀"),
        ("ID", "string", "\"x\"", null, "x"),
        (
            "String",
            "Guid",
            "\"00112233-4455-6677-8899-aabbccddeeff\"",
            null,
            "00112233-4455-6677-8899-aabbccddeeff"
        ),
        ("ID", "long", "\"-9223372036854775808\"", null, "-9223372036854775808"),
        ("String", "ulong", "\"18446744073709551615\"", null, "18446744073709551615"),
        ("String", "decimal", "\"0.10\"", null, "0.10"),
        ("String", "Uri", "\"a/b?c\"", null, "a/b?c"),
        ("String", "Colour", "\"Red\"", null, "Red"),
        ("String", "Colour", "\"dark-blue\"", null, "DarkBlue"),
        (
            "String",
            "DateTimeOffset",
            "\"2026-11-23T08:00:00+00:00\"",
            null,
            "11/23/2026 08:00:00 +00:00"
        ),
        ("String", "DateOnly", "\"2026-11-23\"", null, "11/23/2026"),
        ("String", "TimeOnly", "\"08:00:00.000\"", null, "08:00"),
        ("Int", "sbyte", "-128", null, "-128"),
        ("Int", "byte", "255", null, "255"),
        ("Int", "short", "-32768", null, "-32768"),
        ("Int", "ushort", "65535", null, "65535"),
        ("Int", "int", "-2147483648", null, "-2147483648"),
        ("Int", "uint", "2147483647", null, "2147483647"),
        ("Int", "long", "2147483647", null, "2147483647"),
        ("Int", "ulong", "7", null, "7"),
        ("Float", "double", "1.5", null, "1.5"),
        ("Float", "float", "0.1", null, "0.1"),
        ("Float", "decimal", "0.12345678901234567890", null, "0.12345678901234567890"),
        ("Float", "int", "42", null, "42"),
        ("Float", "long", "9007199254740992", null, "9007199254740992"),
        ("Boolean", "bool", "true", null, "True"),
        ("AWSDate", "DateOnly", "\"2026-11-23\"", null, "11/23/2026"),
        ("AWSDate", "DateTime", "\"2026-11-23\"", null, "11/23/2026 00:00:00"),
        ("AWSDate", "string", "\"2026-11-23\"", null, "2026-11-23"),
        ("AWSTime", "TimeOnly", "\"08:30:00.123\"", null, "08:30"),
        ("AWSTime", "string", "\"08:30:00.000\"", null, "08:30:00.000"),
        (
            "AWSDateTime",
            "DateTimeOffset",
            Instant,
            "\"2026-11-23T08:00:00.123+00:00\"",
            "11/23/2026 08:00:00 +00:00"
        ),
        (
            "AWSDateTime",
            "DateTime",
            Instant,
            "\"2026-11-23T08:00:00.123+00:00\"",
            "11/23/2026 08:00:00"
        ),
        ("AWSDateTime", "string", Instant, null, "2026-11-23T08:00:00.123Z"),
        (
            "AWSTimestamp",
            "DateTimeOffset",
            "1795420800",
            "\"2026-11-23T08:00:00+00:00\"",
            "11/23/2026 08:00:00 +00:00"
        ),
        (
            "AWSTimestamp",
            "DateTime",
            "1795420800",
            "\"2026-11-23T08:00:00+00:00\"",
            "11/23/2026 08:00:00"
        ),
        ("AWSTimestamp", "long", "1795420800", null, "1795420800"),
        ("AWSURL", "Uri", "\"https://example.com/a\"", null, "https://example.com/a"),
        ("AWSURL", "string", "\"https://example.com/a\"", null, "https://example.com/a"),
        ("State", "OwnState", "\"IN_PROGRESS\"", null, "InProgress"),
        ("State", "string", "\"IN_PROGRESS\"", null, "IN_PROGRESS"),
        ("State", "State", "\"LATER\"", null, "LATER"),
        (
            "AWSJSON",
            "JsonNode",
            "\"[1,{\\\"a\\\":null}]\"",
            "[1,{\"a\":null}]",
            "[\n  1,\n  {\n    \"a\": null\n  }\n]"
        ),
        ("AWSJSON", "JsonObject", "\"{\\\"a\\\":1}\"", "{\"a\":1}", "{\n  \"a\": 1\n}"),
        ("AWSJSON", "JsonArray", "\"[1]\"", "[1]", "[\n  1\n]"),
        ("AWSJSON", "JsonValue", "\"1\"", "1", "1"),
        ("AWSJSON", "JsonElement", "\"[1]\"", "[1]", "[1]"),
        ("AWSJSON", "JsonDocument", "\"[1]\"", "[1]", "System.Text.Json.JsonDocument"),
        ("AWSJSON", "string", "\"{\\\"a\\\":1}\"", "{\"a\":1}", "{\"a\":1}"),
        ("Part", "OwnPart", "{\"name\":\"n\",\"size\":3}", null, "OwnPart { Name = n, Size = 3 }"),
        ("Part", "OwnPartStruct", "{\"name\":\"n\",\"size\":3}", null, "n3"),
        ("[String]", "string[]", "[\"a\",\"b\"]", null, "a,b"),
        ("[String]", "List<string?>", "[\"a\",null]", null, "a,"),
        ("[String!]", "IReadOnlyList<string>", "[\"a\"]", null, "a"),
        (
            "[String!]",
            "IEnumerable<Guid>",
            "[\"00112233-4455-6677-8899-aabbccddeeff\"]",
            null,
            "00112233-4455-6677-8899-aabbccddeeff"
        ),
        ("[Int]", "ImmutableArray<int?>", "[1,null]", null, "1,"),
        ("[Int!]", "ImmutableArray<long>", "[1,2]", null, "1,2"),
        ("[Int!]", "HashSet<int>", "[3,1]", null, "3,1"),
        ("[State!]", "ISet<OwnState>", "[\"OPEN\"]", null, "Open"),
        ("[State]", "IList<OwnState?>", "[\"OPEN\",null]", null, "Open,"),
        ("[[Int]]", "List<int?[]>", "[[1,null],[]]", null, "1,,"),
        (
            "[AWSDateTime!]",
            "ICollection<DateTime>",
            "[\"2026-11-23T08:00:00.000Z\"]",
            "[\"2026-11-23T08:00:00+00:00\"]",
            "11/23/2026 08:00:00"
        ),
        ("[AWSJSON]", "List<JsonNode?>", "[\"[1]\",null]", "[[1],null]", "[\n  1\n],"),
        (
            "[Part!]",
            "OwnPart[]",
            "[{\"name\":\"a\",\"size\":null}]",
            null,
            "OwnPart { Name = a, Size =  }"
        ),
        ("[Part]", "List<Part?>", "[{\"name\":\"a\",\"size\":1},null]", null, "App.Cloud.Part,"),
        ("AWSJSON", "Config", "\"{\\\"Level\\\":2}\"", "{\"Level\":2}", "Config 2"),
        ("[AWSJSON!]", "List<Config>", "[\"{\\\"Level\\\":2}\"]", "[{\"Level\":2}]", "Config 2"),
    ];

    private static readonly Lazy<GeneratedMapper> Sure = new(() => Make(""));
    private static readonly Lazy<GeneratedMapper> Maybe = new(() => Make("?"));

    public static TheoryData<int> All { get; } = [.. Enumerable.Range(0, Rows.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_value_goes_there_and_back(int row)
    {
        foreach (var mapper in new[] { Sure.Value, Maybe.Value })
        {
            var (_, _, there, here, text) = Rows[row];

            var entity = Read(mapper, row, there);
            Assert.Equal(text, Text(GeneratedMapper.Get(entity, $"V{row}")));

            var local = mapper.WriteLocal(entity);
            Assert.True(
                JsonNode.DeepEquals(JsonNode.Parse(here ?? there), Value(local, row)),
                $"{here ?? there} was expected, but it is {Value(local, row)?.ToJsonString()}"
            );
            Assert.True(
                JsonNode.DeepEquals(JsonNode.Parse(there), Value(mapper.Update(local), row)),
                mapper.Update(local)
            );
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Null_goes_there_and_back_where_the_property_can_hold_it(int row)
    {
        var entity = Read(Maybe.Value, row, "null");

        Assert.Null(GeneratedMapper.Get(entity, $"V{row}"));
        var local = Maybe.Value.WriteLocal(entity);
        Assert.Contains($"\"v{row}\":null", local, StringComparison.Ordinal);
        Assert.Contains($"\"v{row}\":null", Maybe.Value.Update(local), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Null_is_refused_by_name_where_the_property_cannot_hold_it(int row)
    {
        var (cloud, clr, _, _, _) = Rows[row];
        if (clr is "JsonElement" or "State" || cloud[0] is '[')
        {
            return;
        }

        var error = Assert.Throws<CloudMappingException>(() => Read(Sure.Value, row, "null"));

        Assert.Equal($"v{row}", error.Field);
        Assert.Contains("make the property nullable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_null_in_the_cloud_is_empty_where_the_property_cannot_be_null()
    {
        var row = Array.FindIndex(Rows, row => row.Clr is "HashSet<int>");

        Assert.Equal("", Text(GeneratedMapper.Get(Read(Sure.Value, row, "null"), $"V{row}")));
    }

    private static object Read(GeneratedMapper mapper, int row, string value) =>
        mapper.ReadCloud(
            "{\"id\":\"1\","
                + string.Join(
                    ',',
                    Rows.Select((other, i) => $"\"v{i}\":{(i == row ? value : other.There)}")
                )
                + "}"
        );

    private static JsonNode? Value(string json, int row) => JsonNode.Parse(json)![$"v{row}"];

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            JsonNode json => json.ToString(),
            string text => text,
            System.Collections.IEnumerable items => string.Join(
                ',',
                items.Cast<object?>().Select(Text)
            ),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    private static GeneratedMapper Make(string nullable)
    {
        var fields = string.Join('\n', Rows.Select((row, i) => $"v{i}: {row.Cloud}"));
        var properties = string.Join(
            '\n',
            Rows.Select((row, i) => $"public {row.Clr}{nullable} V{i} {{ get; set; }} = default!;")
        );
        return OwnProject.Mapper(
            $$"""
            namespace App
            {
                using App.Cloud;

                [SyncEntity("note", JsonContext = typeof(Json))]
                public class Note
                {
                    public string? Id { get; set; }
                    {{properties}}
                }

                public record OwnPart(string Name, int? Size);

                public struct OwnPartStruct
                {
                    public string Name { get; init; }
                    public int Size { readonly get; set; }
                    public override readonly string ToString() => Name + Size;
                }

                public enum OwnState { Open, InProgress }

                public enum Colour { Red, [JsonStringEnumMemberName("dark-blue")] DarkBlue }

                public sealed class Config
                {
                    public int Level { get; set; }
                    public override string ToString() => "Config " + Level;
                }

                {{JsonContextSource.Of("Json", "Config")}}
            }
            """,
            $$"""
            input Note { id: ID! {{fields}} }
            input Part { name: String!, size: Int }
            enum State { OPEN IN_PROGRESS }
            type Mutation { addNotes(input: [Note]!): AWSJSON, updateNotes(input: [Note]!): AWSJSON }
            type Query { x: Int }
            """,
            """{ "data_type": "note" }"""
        );
    }
}
