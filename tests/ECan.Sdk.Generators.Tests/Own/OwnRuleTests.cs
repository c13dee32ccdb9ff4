namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>What can be wrong with a type of the app's own, each with its place and its words.</summary>
public sealed class OwnRuleTests
{
    private const string Key =
        "public string? Id { get; set; } public required string Title { get; set; }";

    [Fact]
    public void A_data_type_without_a_mapping_is_reported_with_the_nearest() =>
        AssertReported(
            $$"""[SyncEntity("nota")] internal class Note { {{Key}} }""",
            "Note.cs(5,2): Error ECAN0201: 'Note' is synced as 'nota', for which there is no mapping. Did you mean 'note'? Name the data type of a mapping, or add one with \"data_type\": \"nota\"."
        );

    [Fact]
    public void The_second_type_of_a_data_type_is_reported() =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class B { {{Key}} } [SyncEntity("note")] internal class A { {{Key}} }""",
            "Note.cs(5,2): Error ECAN0202: 'B' is synced as 'note', but 'A' already is. Remove [SyncEntity] from one of the two."
        );

    [Theory]
    [InlineData("internal static class Note { }", "it is static")]
    [InlineData(
        "internal abstract class Note { }",
        "it is abstract, so nothing could be made of what the cloud returns. Mark the class that derives from it"
    )]
    [InlineData("internal ref struct Note { }", "it is a ref struct, which no task can carry")]
    [InlineData(
        "internal class Note<T> { }",
        "it has type parameters, or stands in a type that has some"
    )]
    [InlineData(
        "file class Note { }",
        "it is local to its file, so generated code has no access to it"
    )]
    public void A_type_that_cannot_be_an_entity_is_reported(string declaration, string problem)
    {
        var diagnostic = Assert.Single(
            OwnProject.Run($"[SyncEntity(\"note\")] {declaration}").Diagnostics()
        );
        Assert.EndsWith(
            $"Error ECAN0203: 'Note' cannot be synced: {problem}.",
            diagnostic,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_private_or_generic_surrounding_is_reported() =>
        AssertReported(
            $$"""internal class Outer<T> { [SyncEntity("note")] public class Note { {{Key}} } }""",
            "Note.cs(5,61): Error ECAN0203: 'Note' cannot be synced: it has type parameters, or stands in a type that has some."
        );

    [Fact]
    public void A_missing_key_is_reported_at_the_type() =>
        AssertReported(
            """[SyncEntity("note")] internal class Note { public required string Title { get; set; } }""",
            "Note.cs(5,37): Error ECAN0204: 'Note' has no property for 'noteId', which says which note is meant. Add one, or mark the one that holds it: [CloudField(\"noteId\")]."
        );

    [Fact]
    public void A_missing_required_field_is_reported_once_at_the_type() =>
        AssertReported(
            """[SyncEntity("note")] internal class Note { public string? Id { get; set; } }""",
            "Note.cs(5,37): Error ECAN0205: 'Note' has no property for 'title', which the mutation 'addNotes' requires. Add one, mark the one that holds it ([CloudField(\"title\")]), or give a default in the mapping."
        );

    [Fact]
    public void A_missing_required_field_of_a_nested_type_is_reported_at_that_type() =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} public P? Part { get; set; } } internal class P { public int? Size { get; set; } }""",
            "Note.cs(5,165): Error ECAN0205: 'P' has no property for 'name', which 'Part' requires. Add one, mark the one that holds it ([CloudField(\"name\")]), or give a default in the mapping."
        );

    [Fact]
    public void What_a_delete_needs_and_nobody_has_is_reported()
    {
        var project = OwnProject.Run(
            """[SyncEntity("note")] internal class Note { public string? Id { get; set; } }""",
            """
            input Note { id: ID!, owner: String }
            input Removal { id: ID!, owner: String! }
            type Mutation { addNotes(input: [Note]!): AWSJSON, removeNotes(input: [Removal]!): AWSJSON }
            type Query { x: Int }
            """,
            """{ "data_type": "note", "delete": { "owner": "{owner}" } }"""
        );

        Assert.Equal(
            [
                "Note.cs(5,37): Error ECAN0205: 'Note' has no property for 'owner', which the mutation 'removeNotes' requires. Add one, mark the one that holds it ([CloudField(\"owner\")]), or give a default in the mapping.",
            ],
            project.Diagnostics()
        );
    }

    [Fact]
    public void A_property_without_a_field_is_a_warning_and_the_rest_is_generated()
    {
        var project = OwnProject.Run(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} public string? OrgaId { get; set; } public string Words => Title + Id; }"""
        );

        Assert.Equal(
            [
                "Note.cs(5,134): Warning ECAN0206: 'OrgaId' has no field in 'Note', so it is neither sent nor read. Did you mean 'org_id'? Name its field by [CloudField], or mark it with [CloudIgnore].",
            ],
            project.Diagnostics()
        );
        Assert.Empty(project.CompilerDiagnostics());
        Assert.Contains("ECanSync.Note.g.cs", project.HintNames());
    }

    [Fact]
    public void Two_properties_of_one_field_are_reported_at_the_one_that_does_not_name_it() =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} [CloudField("title")] public string? Heading { get; set; } }""",
            "Note.cs(5,99): Error ECAN0207: 'Title' cannot be matched: 'title' is already 'Heading'. Name its field by [CloudField], or mark it with [CloudIgnore]."
        );

    [Fact]
    public void Two_fields_of_one_name_are_reported()
    {
        var project = OwnProject.Run(
            """[SyncEntity("note")] internal class Note { public string? Id { get; set; } public string? ORGID { get; set; } }""",
            """
            input Note { id: ID!, org_id: String, orgId: String }
            type Mutation { addNotes(input: [Note]!): AWSJSON } type Query { x: Int }
            """,
            """{ "data_type": "note" }"""
        );

        Assert.Equal(
            [
                "Note.cs(5,91): Error ECAN0207: 'ORGID' cannot be matched: 'org_id' and 'orgId' are written alike. Name its field by [CloudField], or mark it with [CloudIgnore].",
            ],
            project.Diagnostics()
        );
    }

    [Fact]
    public void A_named_field_that_does_not_exist_is_reported() =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} [CloudField("orgid")] public string? Org { get; set; } }""",
            "Note.cs(5,156): Error ECAN0208: [CloudField] names 'orgid', which 'Note' does not have. Did you mean 'org_id'?"
        );

    [Fact]
    public void A_property_that_is_mapped_and_ignored_is_reported() =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} [CloudField, CloudIgnore] public int? Rank { get; set; } }""",
            "Note.cs(5,157): Error ECAN0209: 'Rank' has both [CloudField] and [CloudIgnore]. Remove one of the two."
        );

    [Theory]
    [InlineData(
        "double?",
        "Rank",
        "'rank' of type 'Int'. It takes an integer type of 8 to 64 bits."
    )]
    [InlineData("int?", "Done", "'done' of type 'Boolean'. It takes a bool.")]
    [InlineData(
        "DateTimeOffset?",
        "Due",
        "'due' of type 'AWSDate'. It takes a DateOnly, DateTime or string."
    )]
    [InlineData(
        "List<string>?",
        "Config",
        "'config' of type 'AWSJSON'. It takes a JsonNode, JsonElement, JsonDocument or a string with the JSON, or any type with a context that knows it: [CloudField(JsonContext = typeof(...))]."
    )]
    [InlineData(
        "DayOfWeek?",
        "State",
        "'state' of type 'State'. None of its values is called like one of the cloud's (OPEN, IN_PROGRESS)."
    )]
    [InlineData(
        "string?",
        "Tags",
        "'tags' of type '[String]'. It takes an array, List<T>, HashSet<T>, ImmutableArray<T>, or an interface of these, of items that take a string, Guid, enum, Uri, whole or decimal number, or a date or time, which travels as ISO 8601."
    )]
    [InlineData(
        "Dictionary<string, int>?",
        "Part",
        "'part' of type 'Part'. It takes a class, record or struct with properties for its fields."
    )]
    [InlineData("nint?", "Rank", "'rank' of type 'Int'. It takes an integer type of 8 to 64 bits.")]
    [InlineData(
        "int[,]?",
        "Rank",
        "'rank' of type 'Int'. It takes an integer type of 8 to 64 bits."
    )]
    [InlineData(
        "dynamic?",
        "Rank",
        "'rank' of type 'Int'. It takes an integer type of 8 to 64 bits."
    )]
    public void A_property_that_cannot_hold_its_field_is_reported(
        string type,
        string name,
        string words
    )
    {
        var diagnostic = Assert.Single(
            OwnProject
                .Run(
                    $$"""[SyncEntity("note")] internal class Note { {{Key}} public {{type}} {{name}} { get; set; } }"""
                )
                .Diagnostics()
        );

        Assert.Equal(
            $"Note.cs(5,{127 + type.Length}): Error ECAN0210: '{name}' is of type '{type}', which cannot hold {words}",
            diagnostic
        );
    }

    [Fact]
    public void A_key_is_text_a_guid_or_a_whole_number() =>
        AssertReported(
            """[SyncEntity("note")] internal class Note { public Uri? Id { get; set; } public required string Title { get; set; } }""",
            "Note.cs(5,56): Error ECAN0210: 'Id' is of type 'Uri?', which cannot hold 'noteId' of type 'String'. A key is a string, a Guid or a whole number."
        );

    [Theory]
    [InlineData(
        "public int? Rank { private get; set; }",
        "read: generated code has no access to it: make it internal or public"
    )]
    [InlineData("public int? Rank { set { } }", "read: it has no getter")]
    [InlineData(
        "[CloudField] private int? Rank { get; set; }",
        "read: generated code has no access to it: make it internal or public"
    )]
    [InlineData(
        "[Obsolete(\"no\", true)] public int? Rank { get; set; }",
        "read: generated code has no access to it: make it internal or public"
    )]
    [InlineData(
        "public int? Rank { get; }",
        "set: it has no setter that generated code can call, and no constructor takes it"
    )]
    [InlineData(
        "public int? Rank { get; private set; }",
        "set: it has no setter that generated code can call, and no constructor takes it"
    )]
    public void A_property_without_access_is_reported(string property, string problem)
    {
        var diagnostic = Assert.Single(
            OwnProject
                .Run($$"""[SyncEntity("note")] internal class Note { {{Key}} {{property}} }""")
                .Diagnostics()
        );

        Assert.EndsWith(
            $"Error ECAN0211: 'Rank' is 'rank' in the cloud, but cannot be {problem}.",
            diagnostic,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("private Note() { }", "it has no constructor that generated code can call")]
    [InlineData(
        "public Note(int clock) { }",
        "the parameter 'clock' of its constructor is no property of the same type that has a field"
    )]
    [InlineData(
        "public Note(object title) { }",
        "the parameter 'title' of its constructor is no property of the same type that has a field"
    )]
    [InlineData(
        "public Note() { } public required int X;",
        "the field 'X' is required, and only properties are read"
    )]
    public void A_class_that_cannot_be_made_is_reported(string constructor, string problem) =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} {{constructor}} }""",
            $"Note.cs(5,37): Error ECAN0212: No 'Note' can be made of what the cloud returns: {problem}. Add a constructor whose parameters are called like properties that have a field."
        );

    [Theory]
    [InlineData(
        "interface P { }",
        "P",
        "it is an interface, so nothing could be made of what the cloud returns"
    )]
    [InlineData(
        "abstract class P { }",
        "P",
        "it is abstract, so nothing could be made of what the cloud returns"
    )]
    [InlineData("class P<T> { }", "P<int>", "it has type parameters")]
    public void A_nested_type_that_cannot_be_mapped_is_reported(
        string declaration,
        string type,
        string problem
    ) =>
        AssertReported(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} public {{type}}? Part { get; set; } } internal {{declaration}}""",
            $"Note.cs(5,{128 + type.Length}): Error ECAN0213: 'Part' is of type '{type}', which cannot be mapped: {problem}."
        );

    [Theory]
    [InlineData("internal class J;", "it does not derive from JsonSerializerContext")]
    [InlineData(
        "internal abstract class J : JsonSerializerContext { protected J() : base(null) { } }",
        "it is abstract or has type parameters"
    )]
    public void A_context_that_is_none_is_reported(string context, string problem) =>
        AssertContext(context, problem);

    [Fact]
    public void A_context_that_is_not_partial_is_reported() =>
        AssertContext(
            JsonContextSource
                .Of("J", "int[]")
                .Replace("partial ", "", StringComparison.Ordinal)
                .Replace(
                    "internal sealed class J : JsonSerializerContext;",
                    "",
                    StringComparison.Ordinal
                )
                .Replace("class J", "class J : JsonSerializerContext", StringComparison.Ordinal),
            "it is not partial, so System.Text.Json adds nothing to it"
        );

    [Fact]
    public void A_context_that_does_not_know_the_type_is_reported() =>
        AssertContext(
            JsonContextSource.Of("J", "int"),
            "it does not know 'int[]'. Add [JsonSerializable(typeof(int[]))] to it"
        );

    [Fact]
    public void A_context_over_another_type_than_AWSJSON_is_reported() =>
        AssertReported(
            $$"""
            [SyncEntity("note")] internal class Note { {{Key}} [CloudField(JsonContext = typeof(J))] public int? Rank { get; set; } }
            {{JsonContextSource.Of("J", "int")}}
            """,
            "Note.cs(5,169): Error ECAN0214: 'Rank' cannot be read and written by 'J': 'rank' is of type 'Int', and a context is for AWSJSON."
        );

    [Theory]
    [InlineData(
        "[CloudIgnore] public required int Rank { get; set; }",
        "Rank",
        "marked with [CloudIgnore]"
    )]
    [InlineData("public required int Local { get; set; }", "Local", "has no field in the cloud")]
    public void A_required_property_without_a_field_is_reported(
        string property,
        string name,
        string problem
    )
    {
        var diagnostic = Assert.Single(
            OwnProject
                .Run($$"""[SyncEntity("note")] internal class Note { {{Key}} {{property}} }""")
                .Diagnostics()
        );

        Assert.EndsWith(
            $"Error ECAN0215: '{name}' is required in C# but {problem}, so no 'Note' can be made of what the cloud returns. Remove 'required', or name its field by [CloudField].",
            diagnostic,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_property_that_cannot_hold_the_null_of_its_field_is_a_remark()
    {
        var project = OwnProject.Run(
            $$"""[SyncEntity("note")] internal class Note { {{Key}} public int Rank { get; set; } public string[] Tags { get; set; } = []; }"""
        );

        Assert.Equal(
            [
                "Note.cs(5,130): Info ECAN0216: 'Rank' is of type 'int', but 'rank' may be null in the cloud, and reading such an entity throws. Make it 'int?', or see to it that the cloud always has a value.",
            ],
            project.Diagnostics()
        );
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Fact]
    public void A_name_that_the_compiler_does_not_know_is_left_to_the_compiler() =>
        Assert.Empty(
            OwnProject
                .Run(
                    $$"""[SyncEntity("note")] internal class Note { {{Key}} public Missing? Rank { get; set; } }"""
                )
                .Diagnostics()
        );

    private static void AssertContext(string context, string problem) =>
        AssertReported(
            $$"""
            [SyncEntity("note")] internal class Note { {{Key}} [CloudField(JsonContext = typeof(J))] public int[]? Config { get; set; } }
            {{context}}
            """,
            $"Note.cs(5,171): Error ECAN0214: 'Config' cannot be read and written by 'J': {problem}."
        );

    private static void AssertReported(string source, string expected) =>
        Assert.Equal([expected], OwnProject.Run(source).Diagnostics());
}
