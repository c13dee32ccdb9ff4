namespace ECan.Sdk.Generators.Tests.Mappings;

public sealed class MappingReadRuleTests
{
    [Fact]
    public void A_key_that_stands_twice_is_an_error_at_any_depth()
    {
        const string Text =
            "{ \"data_type\": \"skill\",\n  \"data_type\": \"task\",\n  \"default_values\": { \"a\": { \"b\": 1,\n \"\\u0062\": 2 } } }";
        MappingTexts.AssertReports(
            Text,
            "(2,3): Error ECAN0102: The key 'data_type' already stands in line 1. Remove one of the two.",
            "(4,2): Error ECAN0102: The key 'b' already stands in line 3. Remove one of the two."
        );
        var mapping = MappingTexts.Read(Text).Mapping!;
        Assert.Equal("skill", mapping.DataType!.Value);
        Assert.Equal("{\"b\":1}", mapping.DefaultValues[0].Value.Value.Json);
    }

    [Fact]
    public void An_unknown_key_is_an_error_with_what_was_meant() =>
        MappingTexts.AssertReportsAfterDataType(
            "\"exclude_fields\": [],\n  \"colour\": 1, \"X-mine\": 2",
            "(2,3): Error ECAN0103: A mapping has no key 'exclude_fields'. Did you mean 'excluded_fields'? Keys of your own begin with 'x-' or '_'.",
            "(3,3): Error ECAN0103: A mapping has no key 'colour'. Keys of your own begin with 'x-' or '_'.",
            "(3,16): Error ECAN0103: A mapping has no key 'X-mine'. Keys of your own begin with 'x-' or '_'."
        );

    [Theory]
    [InlineData(
        "\"$schema\": 1",
        14,
        "'$schema' must be a string, but 1 is a number. Write \"1\"."
    )]
    [InlineData("\"graphql_type\": null", 19, "'graphql_type' must be a string, but it is null.")]
    [InlineData(
        "\"graphql_type\": [\"A\"]",
        19,
        "'graphql_type' must be a string, but [\"A\"] is a list."
    )]
    [InlineData(
        "\"key\": 5",
        10,
        "'key' must be a string or a list of strings, but 5 is a number. Write \"5\"."
    )]
    [InlineData(
        "\"operations\": []",
        17,
        "'operations' must be an object of operations, but [] is a list."
    )]
    [InlineData(
        "\"arguments\": \"a\"",
        16,
        "'arguments' must be an object of operations, but \"a\" is a string."
    )]
    [InlineData(
        "\"field_mapping\": [ ]",
        20,
        "'field_mapping' must be an object of strings, but [] is a list."
    )]
    [InlineData(
        "\"cloud_required_fields\": true",
        28,
        "'cloud_required_fields' must be an object, but true is a boolean."
    )]
    [InlineData(
        "\"default_values\": null",
        21,
        "'default_values' must be an object, but it is null."
    )]
    [InlineData(
        "\"excluded_fields\": \"agid\"",
        22,
        "'excluded_fields' must be a list of strings, but \"agid\" is a string. Write [\"agid\"]."
    )]
    [InlineData(
        "\"json_serialize_fields\": { \"a\": 1 }",
        28,
        "'json_serialize_fields' must be a list of strings, but {\"a\":1} is an object."
    )]
    [InlineData(
        "\"aws_date_fields\": false",
        22,
        "'aws_date_fields' must be a list of strings, but false is a boolean."
    )]
    [InlineData(
        "\"aws_datetime_fields\": -1.5",
        26,
        "'aws_datetime_fields' must be a list of strings, but -1.5 is a number."
    )]
    [InlineData(
        "\"references\": [\"agent\"]",
        17,
        "'references' must be an object of strings, but [\"agent\"] is a list."
    )]
    [InlineData(
        "\"delete\": \"{key}\"",
        13,
        "'delete' must be an object of strings, but \"{key}\" is a string."
    )]
    [InlineData(
        "\"omit_null_fields\": \"true\"",
        23,
        "'omit_null_fields' must be true or false, but \"true\" is a string. Write true."
    )]
    [InlineData(
        "\"omit_null_fields\": 1",
        23,
        "'omit_null_fields' must be true or false, but 1 is a number."
    )]
    [InlineData("\"version\": []", 14, "'version' must be a string, but [] is a list.")]
    [InlineData("\"description\": {}", 18, "'description' must be a string, but {} is an object.")]
    [InlineData(
        "\"last_updated\": 2025",
        19,
        "'last_updated' must be a string, but 2025 is a number. Write \"2025\"."
    )]
    [InlineData(
        "\"notes\": {}",
        12,
        "'notes' must be a string or a list of strings, but {} is an object."
    )]
    public void A_value_of_the_wrong_kind_is_an_error_that_shows_it(
        string members,
        int column,
        string message
    ) =>
        MappingTexts.AssertReportsAfterDataType(
            members,
            $"(2,{column}): Error ECAN0104: {message}"
        );

    [Fact]
    public void A_key_of_the_wrong_kind_does_not_count_as_present() =>
        Assert.Equal(
            ["data_type"],
            MappingTexts
                .Read("{ \"data_type\": \"a\", \"excluded_fields\": null }")
                .Mapping!.PresentKeys.Select(key => key.Value)
        );

    [Fact]
    public void A_wrong_data_type_leaves_no_mapping()
    {
        Assert.Null(MappingTexts.Read("{ \"data_type\": 5 }").Mapping);
        MappingTexts.AssertReports(
            "{ \"data_type\": 5 }",
            "(1,16): Error ECAN0104: 'data_type' must be a string, but 5 is a number. Write \"5\"."
        );
    }

    [Fact]
    public void Long_values_are_cut_in_messages() =>
        MappingTexts.AssertReportsAfterDataType(
            $"\"excluded_fields\": \"{new string('x', 500)}\"",
            $"(2,22): Error ECAN0104: 'excluded_fields' must be a list of strings, but \"{new string('x', 39)}… is a string. Write [\"{new string('x', 39)}…]."
        );

    [Theory]
    [InlineData(
        "\"key\": [\"a\", 5]",
        16,
        "Item 2 of 'key' must be a string, but 5 is a number. Write \"5\"."
    )]
    [InlineData(
        "\"excluded_fields\": [null]",
        23,
        "Item 1 of 'excluded_fields' must be a string, but it is null."
    )]
    [InlineData(
        "\"notes\": [\"a\", \"b\", {}]",
        23,
        "Item 3 of 'notes' must be a string, but {} is an object."
    )]
    [InlineData(
        "\"field_mapping\": { \"id\": null }",
        28,
        "'id' of 'field_mapping' must be a string, but it is null. Write \"\" to drop the field."
    )]
    [InlineData(
        "\"references\": { \"agid\": true }",
        27,
        "'agid' of 'references' must be a string, but true is a boolean. Write \"true\"."
    )]
    [InlineData(
        "\"delete\": { \"oid\": [] }",
        22,
        "'oid' of 'delete' must be a string, but [] is a list."
    )]
    [InlineData(
        "\"operations\": { \"add\": false }",
        26,
        "'add' of 'operations' must be a string or null, but false is a boolean. Write \"false\"."
    )]
    [InlineData(
        "\"arguments\": { \"add\": [1] }",
        25,
        "'add' of 'arguments' must be an object of arguments, but [1] is a list."
    )]
    public void An_item_of_the_wrong_kind_is_an_error_that_says_which(
        string members,
        int column,
        string message
    ) =>
        MappingTexts.AssertReportsAfterDataType(
            members,
            $"(2,{column}): Error ECAN0105: {message}"
        );

    [Fact]
    public void The_right_items_beside_a_wrong_one_are_kept()
    {
        var mapping = MappingTexts
            .Read(
                """{ "data_type": "a", "key": ["x", 1, "y"], "field_mapping": { "b": 1, "c": "d" } }"""
            )
            .Mapping!;

        Assert.Equal(["x", "y"], mapping.Key.Select(key => key.Value));
        Assert.Equal("c", Assert.Single(mapping.FieldMapping).Name.Value);
    }

    [Fact]
    public void A_missing_data_type_is_reported_on_the_first_line()
    {
        const string Text = "{\n  \"graphql_type\": \"A\"\n}";
        MappingTexts.AssertReports(
            Text,
            "(1,1): Error ECAN0106: The mapping 'mappings/skill.json' has no 'data_type'. Add one, for example \"data_type\": \"skill\"."
        );
        Assert.Null(MappingTexts.Read(Text).Mapping);
    }

    [Theory]
    [InlineData("AgentSkill", " Did you mean 'agent_skill'?")]
    [InlineData("agent-skill", " Did you mean 'agent_skill'?")]
    [InlineData("skill ", " Did you mean 'skill'?")]
    [InlineData("_skill", " Did you mean 'skill'?")]
    [InlineData("2nd", "")]
    [InlineData("スキル", "")]
    [InlineData("", " Did you mean 'skill'?")]
    public void A_data_type_must_be_a_name(string name, string suggestion)
    {
        var text = $"{{ \"data_type\": \"{name}\" }}";
        MappingTexts.AssertReports(
            text,
            $"(1,16): Error ECAN0107: '{name}' cannot be a data type: one begins with a small letter and holds small letters, digits and underscores only.{suggestion}"
        );
        Assert.Null(MappingTexts.Read(text).Mapping);
    }

    [Theory]
    [InlineData("[]", "[] is a list")]
    [InlineData("\n\"skill\"", "\"skill\" is a string")]
    [InlineData("null", "it is null")]
    public void A_mapping_is_an_object(string text, string found)
    {
        var line = text.StartsWith('\n') ? 2 : 1;
        MappingTexts.AssertReports(
            text,
            $"({line},1): Error ECAN0108: A mapping must be a JSON object, but {found}. Write {{ \"data_type\": \"skill\" }}."
        );
        Assert.Null(MappingTexts.Read(text).Mapping);
    }

    [Theory]
    [InlineData(
        "operations",
        "updat",
        "null",
        " Did you mean 'update'? The operations are add, update, delete, get and query."
    )]
    [InlineData(
        "operations",
        "create",
        "\"x\"",
        " Did you mean 'add'? The operations are add, update, delete, get and query."
    )]
    [InlineData(
        "operations",
        "subscribe",
        "\"x\"",
        " The operations are add, update, delete, get and query."
    )]
    [InlineData("arguments", "query", "{}", " The operations are add, update and delete.")]
    [InlineData("arguments", "list", "{}", " The operations are add, update and delete.")]
    [InlineData(
        "arguments",
        "remove",
        "{}",
        " Did you mean 'delete'? The operations are add, update and delete."
    )]
    public void An_operation_must_be_known(
        string key,
        string operation,
        string value,
        string suggestion
    ) =>
        MappingTexts.AssertReportsAfterDataType(
            $"\"{key}\": {{\n\"{operation}\": {value} }}",
            $"(3,1): Error ECAN0109: '{key}' has no operation '{operation}'.{suggestion}"
        );

    [Fact]
    public void All_errors_of_a_file_are_reported_in_order()
    {
        const string Text = """
            {
              "keys": "a",
              "data_type": "skill",
              "key": 5,
              "operations": { "ad": "x", "update": 1 },
              "excluded_fields": ["a", 2, 3],
              "key": "b"
            }
            """;
        Assert.Equal(
            [
                ("ECAN0103", 1),
                ("ECAN0104", 3),
                ("ECAN0109", 4),
                ("ECAN0105", 4),
                ("ECAN0105", 5),
                ("ECAN0105", 5),
                ("ECAN0102", 6),
            ],
            MappingTexts
                .Read(Text)
                .Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Span.StartLine))
        );
    }
}
