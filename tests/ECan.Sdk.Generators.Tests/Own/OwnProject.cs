using System.Runtime.Loader;
using ECan.Sdk.Generators.Tests.Emit;
using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>A project with a synced type of its own.</summary>
internal static class OwnProject
{
    public const string SchemaPath = "schema/api.graphql";
    public const string MappingPath = "mappings/note_mapping.json";

    public const string Schema = """
        input Note {
          noteId: ID!
          title: String!
          org_id: String
          rank: Int
          score: Float
          done: Boolean
          config: AWSJSON
          due: AWSDate
          editedAt: AWSDateTime
          state: State
          part: Part
          parts: [Part!]
          tags: [String]
        }
        input Part { name: String!, size: Int }
        enum State { OPEN, IN_PROGRESS }
        type Mutation {
          addNotes(input: [Note]!): AWSJSON
          updateNotes(input: [Note]!): AWSJSON
          removeNotes(ids: [ID!]!): AWSJSON
        }
        type Query { getNotes(ids: String, state: State): AWSJSON }
        """;

    public const string Mapping = """
        { "data_type": "note", "field_mapping": { "id": "noteId" } }
        """;

    private const string Usings = """
        #pragma warning disable CS1591
        using System; using System.Collections.Generic; using System.Collections.Immutable;
        using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization;
        using ECan.Sdk;

        """;

    /// <summary>The project with C# of its own; the first line of it is line 5.</summary>
    public static GeneratorProject Run(
        string source,
        string schema = Schema,
        string mapping = Mapping
    ) =>
        GeneratorProject.Run(
            [(SchemaPath, schema), (MappingPath, mapping)],
            source: Usings + source,
            sourcePath: "Note.cs"
        );

    public static GeneratorProject WithOwn(this GeneratorProject project, string source) =>
        project.WithSource(Usings + source);

    /// <summary>The mapper of the only entity; the project must have nothing to complain about, remarks aside.</summary>
    public static GeneratedMapper Mapper(
        string source,
        string schema = Schema,
        string mapping = Mapping
    ) => Run(source, schema, mapping).Mapper();

    public static GeneratedMapper Mapper(this GeneratorProject project)
    {
        Assert.DoesNotContain(
            project.Diagnostics(),
            line => !line.Contains("Info ECAN0216", StringComparison.Ordinal)
        );
        Assert.Empty(project.CompilerDiagnostics());
        using var image = new MemoryStream();
        Assert.True(project.Output.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("own", isCollectible: true);
        return new(
            Assert.Single(GeneratedCode.Entities(context.LoadFromStream(image), "App.Cloud"))
        );
    }
}
