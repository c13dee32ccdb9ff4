using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>A small project with two entities that share a nested type and an enum.</summary>
internal static class Scenario
{
    public const string SchemaPath = "schema/api.graphql";
    public const string NotePath = "mappings/note_mapping.json";
    public const string TagPath = "mappings/tag_mapping.json";

    public const string Schema = """
        input Note { id: ID!, title: String, part: Part, state: State }
        input Tag { id: ID!, part: Part, state: State }
        input Part { name: String } enum State { OPEN }
        type Mutation { addNotes(input: [Note]!): AWSJSON, addTags(input: [Tag]!): AWSJSON }
        type Query { getNotes(ids: String): AWSJSON }
        """;

    public const string Note = """{ "data_type": "note" }""";
    public const string Tag = """{ "data_type": "tag" }""";

    public static readonly (string Path, string Text)[] Files =
    [
        (SchemaPath, Schema),
        (NotePath, Note),
        (TagPath, Tag),
    ];

    /// <summary>A third data type, with a type of the app's own.</summary>
    public const string OwnSource = """
        [ECan.Sdk.SyncEntity("own")]
        internal class MyOwn
        {
            public string? Id { get; set; }
            public int? Size { get; set; }
            public string? Unknown { get; set; }
        }
        """;

    /// <summary>The project with a third data type and the app's own type for it, whose last property has no field.</summary>
    public static GeneratorProject RunWithOwn() =>
        GeneratorProject.Run(
            [
                .. Files,
                (
                    "schema/own.graphql",
                    "input Own { id: ID!, size: Int, title: String } extend type Mutation { addOwns(input: [Own]!): AWSJSON }"
                ),
                ("mappings/own_mapping.json", """{ "data_type": "own" }"""),
            ],
            source: OwnSource,
            sourcePath: "MyOwn.cs"
        );

    public static GeneratorProject Run() => GeneratorProject.Run(Files);

    /// <summary>The project with one file more, or another in its place.</summary>
    public static GeneratorProject RunWith(string path, string text) =>
        GeneratorProject.Run(Files.Where(file => file.Path != path).Append((path, text)));
}
