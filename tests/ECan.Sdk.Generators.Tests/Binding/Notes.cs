using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Tests.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Binding;

/// <summary>Binds mappings of a data type "note" to schemas in the manner of eCan's, or to others.</summary>
internal static class Notes
{
    public const string Path = "mappings/note_mapping.json";

    public const string Inputs = """
        "A note." input NoteInput {
          id: ID!, owner: String!, "What it says." title: String, rank: Int, score: Float, done: Boolean
          body: AWSJSON, tags: String, due: AWSDate, at: AWSTime, changed: AWSDateTime, seen: AWSTimestamp
          link: AWSURL, state: State, parts: [PartInput!], parent: NoteInput
        }
        input PartInput { name: String!, extra: AWSJSON, parts: [PartInput] }
        enum State { OPEN, IN_PROGRESS, closed @deprecated(reason: "Never used.") }
        input RemoveOrder { oid: ID!, owner: String!, reason: String! }
        """;

    public const string Schema =
        Inputs
        + """

            type Mutation {
              addNotes(input: [NoteInput]!): AWSJSON
              updateNotes(input: [NoteInput]!): AWSJSON
              removeNotes(input: [RemoveOrder]!): AWSJSON
            }
            type Query { getNotes(ids: String): AWSJSON, queryNotes(qb: String): AWSJSON }
            """;

    /// <summary>A mapping that fits <see cref="Schema"/>; what is behind the comma of line 1 starts in the third column of line 2.</summary>
    public static string Mapping(string members = "\"x-nothing\": 0") =>
        $"{{ \"data_type\": \"note\", \"delete\": {{ \"reason\": \"gone\" }},\n  {members} }}";

    /// <summary>A mapping without delete templates.</summary>
    public static string Plain(string members = "\"x-nothing\": 0") =>
        $"{{ \"data_type\": \"note\",\n  {members} }}";

    public static BindingResult Bind(string schema, string mapping, params string[] others)
    {
        var read = SchemaReader.Read([new("schema.graphql", schema)], CancellationToken.None);
        Assert.DoesNotContain(
            read.Diagnostics.Printed(),
            line => line.Contains("Error", StringComparison.Ordinal)
        );
        var mine = MappingReader.Read(Path, mapping, CancellationToken.None);
        Assert.Empty(mine.Diagnostics.Printed());
        var catalog = MappingCatalog.Of(
            others
                .Select(
                    (other, index) =>
                        MappingReader.Read($"mappings/a{index}.json", other, CancellationToken.None)
                )
                .Append(mine)
        );
        return Binder.Bind(read, mine, catalog, CancellationToken.None)!;
    }

    /// <summary>The entity of a mapping that must be free of any diagnostic.</summary>
    public static EntityModel Entity(string schema, string mapping, params string[] others)
    {
        var result = Bind(schema, mapping, others);
        Assert.Empty(result.Diagnostics.Printed());
        return Assert.IsType<EntityModel>(result.Entity);
    }

    /// <summary>Asserts every diagnostic, in order, without the file name; errors leave no entity, warnings do.</summary>
    public static void AssertReports(string schema, string mapping, params string[] expected)
    {
        var result = Bind(schema, mapping);
        Assert.Equal(
            expected,
            result.Diagnostics.Printed().Select(line => line.Substring(Path.Length))
        );
        Assert.Equal(
            expected.Any(line => line.Contains("): Error ", StringComparison.Ordinal)),
            result.Entity is null
        );
    }
}
