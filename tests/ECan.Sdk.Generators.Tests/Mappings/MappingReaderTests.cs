using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Tests.Mappings;

public sealed class MappingReaderTests
{
    private const string Full = """
        {
          "$schema": "./mapping.schema.json",
          "data_type": "skill",
          "graphql_type": "AgentSkill",
          "key": ["askid", "owner"],
          "operations": { "add": "addAgentSkills", "update": null, "query": "queryAgentSkills" },
          "arguments": { "add": { "settings": { "a": [1, "two"] }, "dry": true } },
          "field_mapping": { "id": "askid", "secret": "" },
          "cloud_required_fields": { "name": "", "status": "active" },
          "default_values": { "config": { "x": [ ] }, "rank": 1.50, "ext": null },
          "excluded_fields": [ "agid", "skid" ],
          "json_serialize_fields": [ "config" ],
          "aws_date_fields": [ "birthday" ],
          "aws_datetime_fields": [ "created_at" ],
          "references": { "agid": "agent" },
          "delete": { "oid": "{key}", "reason": "User deleted skill" },
          "omit_null_fields": true,
          "version": "1.0.0",
          "description": "Skills",
          "last_updated": "2025-10-01",
          "notes": [ "one", "two" ],
          "x-team": { "any": "thing" },
          "_comment": 5
        }
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var mapping = MappingTexts.Mapping(Full);

        Assert.Equal("mappings/skill.json", mapping.Path);
        Assert.Equal("skill", mapping.DataType!.Value);
        Assert.Equal("AgentSkill", mapping.GraphQLType!.Value);
        Assert.Equal(["askid", "owner"], Texts(mapping.Key));
        Assert.Equal(
            [
                ("add", MappingValueKind.String, "addAgentSkills"),
                ("update", MappingValueKind.Null, null),
                ("query", MappingValueKind.String, "queryAgentSkills"),
            ],
            mapping.Operations.Select(pair =>
                (pair.Name.Value, pair.Value.Value.Kind, pair.Value.Value.Text)
            )
        );
        var arguments = Assert.Single(mapping.Arguments);
        Assert.Equal("add", arguments.Operation.Value);
        Assert.Equal(
            [("settings", """{"a":[1,"two"]}"""), ("dry", "true")],
            Json(arguments.Values)
        );
        Assert.Equal([("id", "askid"), ("secret", "")], Pairs(mapping.FieldMapping));
        Assert.Equal(
            [("name", "\"\""), ("status", "\"active\"")],
            Json(mapping.CloudRequiredFields)
        );
        Assert.Equal(
            [("config", """{"x":[]}"""), ("rank", "1.50"), ("ext", "null")],
            Json(mapping.DefaultValues)
        );
        Assert.Equal(["agid", "skid"], Texts(mapping.ExcludedFields));
        Assert.Equal(["config"], Texts(mapping.JsonSerializeFields));
        Assert.Equal(["birthday"], Texts(mapping.AwsDateFields));
        Assert.Equal(["created_at"], Texts(mapping.AwsDateTimeFields));
        Assert.Equal([("agid", "agent")], Pairs(mapping.References));
        Assert.Equal([("oid", "{key}"), ("reason", "User deleted skill")], Pairs(mapping.Delete));
        Assert.True(mapping.OmitNullFields);
    }

    [Fact]
    public void The_keys_that_are_present_are_told_in_order()
    {
        var mapping = MappingTexts.Mapping(
            """{ "excluded_fields": [], "data_type": "a", "version": 2, "_x": 1, "delete": {} }"""
        );

        Assert.Equal(
            ["excluded_fields", "data_type", "version", "delete"],
            Texts(mapping.PresentKeys)
        );
        Assert.Empty(mapping.ExcludedFields);
        Assert.Empty(mapping.Delete);
    }

    [Fact]
    public void What_is_absent_is_null_or_empty()
    {
        var mapping = MappingTexts.Mapping("""{ "data_type": "a" }""");

        Assert.Null(mapping.GraphQLType);
        Assert.Empty(mapping.Key);
        Assert.Empty(mapping.Operations);
        Assert.Empty(mapping.DefaultValues);
        Assert.False(mapping.OmitNullFields);
        Assert.Equal(["data_type"], Texts(mapping.PresentKeys));
    }

    [Fact]
    public void A_single_key_may_stand_without_brackets() =>
        Assert.Equal(
            ["vid"],
            Texts(MappingTexts.Mapping("""{ "data_type": "vehicle", "key": "vid" }""").Key)
        );

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Names_and_values_know_their_places(string end, string mark)
    {
        var text = mark + Full.ReplaceLineEndings(end);
        var mapping = MappingTexts.Mapping(text);

        AssertPlace(mapping.DataType!.Span, "\"skill\"", 2, 15);
        AssertPlace(mapping.Key[1].Span, "\"owner\"", 4, 19);
        AssertPlace(mapping.Operations[1].Name.Span, "\"update\"", 5, 43);
        AssertPlace(mapping.Operations[1].Value.Span, "null", 5, 53);
        AssertPlace(mapping.Arguments[0].Operation.Span, "\"add\"", 6, 17);
        AssertPlace(mapping.FieldMapping[0].Value.Span, "\"askid\"", 7, 27);
        AssertPlace(mapping.DefaultValues[0].Value.Span, "{ \"x\": [ ] }", 9, 32);
        AssertPlace(mapping.DefaultValues[1].Value.Span, "1.50", 9, 54);
        AssertPlace(mapping.FileStart, "{", 0, 0);

        void AssertPlace(FileSpan span, string expected, int line, int column)
        {
            Assert.Equal("mappings/skill.json", span.Path);
            Assert.Equal((line, column), (span.StartLine, span.StartColumn));
            Assert.Equal((line, column + expected.Length), (span.EndLine, span.EndColumn));
            Assert.Equal(expected, text.Substring(mark.Length + span.Start, span.Length));
        }
    }

    [Fact]
    public void Equal_texts_give_equal_mappings()
    {
        Assert.Equal(MappingTexts.Read(Full), MappingTexts.Read(Full));
        Assert.NotEqual(
            MappingTexts.Read(Full),
            MappingTexts.Read(Full.Replace("1.50", "1.51", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            MappingReader.Read("a.json", "{}", new CancellationToken(canceled: true))
        );

    private static IEnumerable<string> Texts(EquatableArray<Located<string>> texts) =>
        texts.Select(text => text.Value);

    private static IEnumerable<(string, string)> Pairs(EquatableArray<LocatedPair<string>> pairs) =>
        pairs.Select(pair => (pair.Name.Value, pair.Value.Value));

    private static IEnumerable<(string, string)> Json(
        EquatableArray<LocatedPair<MappingValue>> pairs
    ) => pairs.Select(pair => (pair.Name.Value, pair.Value.Value.Json));
}
