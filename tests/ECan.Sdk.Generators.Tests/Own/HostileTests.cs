using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>Whatever is allowed in C# compiles without a warning, or is a diagnostic.</summary>
public sealed class HostileTests
{
    private const string Title = "public string Title { get; set; }";

    [Theory]
    [InlineData(
        "#nullable disable\n[SyncEntity(\"note\")] public class Note { public string Id { get; set; } public string Title { get; set; } public List<string> Tags { get; set; } public Piece Part { get; set; } } public class Piece { public string Name { get; set; } }"
    )]
    [InlineData(
        "namespace App { [SyncEntity(\"note\")] internal sealed record Task(string Id, string Title, System Part); internal sealed record System(string Name); }"
    )]
    [InlineData(
        "namespace App.ECan.Sdk { internal class LocalJson; } namespace App.System { internal class Guid; } namespace App { [SyncEntity(\"note\")] public record Note(string Id, string Title); }"
    )]
    [InlineData(
        "namespace A { [SyncEntity(\"note\")] public record Note(string Id, string Title, Part Part, B.Part[] Parts, State? State); public record Part(string Name); public enum State { Open } } namespace B { public record Part(string Name, State? Size = null); public enum State { Open } }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] public class Note { public string Id { get; set; } = \"\"; public string title { get; set; } = \"\"; [CloudField(\"org_id\")] public string? value { get; set; } [CloudField(\"rank\")] public int? local { get; set; } [CloudField(\"score\")] public double? @event { get; set; } [CloudField(\"done\")] public bool? parent { get; set; } [CloudField(\"tags\")] public string?[]? source { get; set; } }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] public class Note { public string Id { get; set; } = \"\"; public string Title { get; set; } = \"\"; [Obsolete] public int? Rank { get; set; } [Obsolete(\"x\")] public Old? State { get; set; } } [Flags, Obsolete] public enum Old { Open = 1, Opened = 1, [Obsolete(\"x\", true)] InProgress = 2, in_progress = 2 }"
    )]
    [InlineData(
        "public partial class Outer { protected internal class Inner { [SyncEntity(\"note\")] public partial struct Note { public Guid Id { get; set; } } } } partial class Outer { protected internal partial class Inner { } }"
    )]
    [InlineData(
        "public static class Outer { [SyncEntity(\"note\")] internal class Note { public string Id { get; init; } = \"\"; public required string Title { get; init; } public (int, string) X() => (1, \"\"); } }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] public class Ключ { public string Id { get; set; } = \"\"; [CloudField(\"title\")] public string Größe { get; set; } = \"\"; public Часть? Part { get; set; } } public class Часть { [CloudField(\"name\")] public string Имя { get; set; } = \"\"; }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] public class Note { public string Id { get; set; } = \"\"; public string Title { get; set; } = \"\"; public ref int Rank => throw new Exception(); public Span<int> Done => default; }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] public class Note { public string Id { get; set; } = \"\"; public string Title { get; set; } = \"\"; public App.Cloud.State? State { get; set; } public App.Cloud.Part[]? Parts { get; set; } }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] public class Note { public string Id { get; set; } = \"\"; public string Title { get; set; } = \"\"; public object? Config { get; set; } public Dictionary<string, List<dynamic>>? Part { get; set; } public Action<int>? State { get; set; } }"
    )]
    [InlineData(
        "[SyncEntity(\"note\")] [Obsolete] public class Note { [Obsolete] public Note() { } public string Id { get; set; } = \"\"; public string Title { get; set; } = \"\"; }"
    )]
    [InlineData("[SyncEntity(null!)] public class Note { }")]
    [InlineData(
        "[SyncEntity(\"note\")] public unsafe struct Note { public int* Rank { get; set; } public string Id { get; set; } }"
    )]
    [InlineData(
        "public interface IA { int? Rank { get; set; } } [SyncEntity(\"note\")] public record Note(string Id, string Title) : IA { int? IA.Rank { get; set; } public (int A, int B)? Part { get; set; } }"
    )]
    public void Anything_compiles_or_is_reported(string source)
    {
        var project = OwnProject.Run(
            source
                .Replace("public unsafe", "public", StringComparison.Ordinal)
                .Replace("int*", "nint", StringComparison.Ordinal)
        );

        var errors = project
            .CompilerDiagnostics()
            .Where(line => line.Contains(".g.cs", StringComparison.Ordinal));
        Assert.Empty(errors);
        if (
            Array.Exists(
                project.Diagnostics(),
                line => line.Contains("Error", StringComparison.Ordinal)
            )
        )
        {
            Assert.DoesNotContain("ECanSync.Note.g.cs", project.HintNames());
        }
        else
        {
            Assert.Contains("ECanSync.Note.g.cs", project.HintNames());
            Assert.Empty(project.CompilerDiagnostics());
        }
    }

    [Fact]
    public void A_type_that_holds_itself_goes_there_and_back()
    {
        var mapper = OwnProject.Mapper(
            """
            namespace App
            {
                [SyncEntity("node")]
                public record Node(string Id, Node? Next, List<Leaf>? Leaves);
                public record Leaf(string? Name, Leaf[]? Leaves);
            }
            """,
            """
            input Node { id: ID!, next: Node, leaves: [Leaf!] }
            input Leaf { name: String, leaves: [Leaf!] }
            type Mutation { addNodes(input: [Node]!): AWSJSON } type Query { x: Int }
            """,
            """{ "data_type": "node" }"""
        );
        const string Cloud =
            """{"id":"1","next":{"id":"2","next":null,"leaves":null},"leaves":[{"name":"a","leaves":[{"name":null,"leaves":[]}]}]}""";

        Assert.Equal(Cloud, mapper.WriteLocal(mapper.ReadCloud(Cloud)));
    }

    [Fact]
    public void A_schema_type_that_nobody_holds_as_a_class_is_not_generated()
    {
        var project = OwnProject.Run(
            $$"""namespace App { [SyncEntity("note")] internal class Note { public string? Id { get; set; } = ""; {{Title}} = ""; public Part? Part { get; set; } } internal record Part(string Name); }"""
        );

        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
        Assert.DoesNotContain(
            "class Part\n",
            project.Generated("Part.g.cs"),
            StringComparison.Ordinal
        );
        Assert.Contains("State.g.cs", project.HintNames());
        Assert.Contains(
            "internal static",
            project.Generated("ECanSync.Note.g.cs"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Another_entity_keeps_the_class_of_a_type_that_both_hold()
    {
        var project = GeneratorProject.Run(
            [.. Tests.Pipeline.Scenario.Files],
            source: """namespace App; [ECan.Sdk.SyncEntity("note")] internal record Mine(string? Id, Piece? Part); internal record Piece(string? Name);"""
        );

        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
        Assert.Contains("class Part\n", project.Generated("Part.g.cs"), StringComparison.Ordinal);
        Assert.Equal(
            ["ECanSync.Note.g.cs", "ECanSync.g.cs", "Part.g.cs", "State.g.cs", "Tag.g.cs"],
            project.HintNames()
        );
    }

    [Fact]
    public void Two_data_types_of_one_cloud_type_are_two_types_of_the_app()
    {
        var project = GeneratorProject.Run(
            [
                (
                    "schema/a.graphql",
                    "input Note { id: ID! } type Mutation { addNotes(input: [Note]!): AWSJSON } type Query { x: Int }"
                ),
                ("mappings/a_mapping.json", """{ "data_type": "note" }"""),
                (
                    "mappings/b_mapping.json",
                    """{ "data_type": "memo", "operations": { "add": "addNotes" } }"""
                ),
            ],
            source: """namespace App; [ECan.Sdk.SyncEntity("note")] internal record Note(string Id); [ECan.Sdk.SyncEntity("memo")] internal record Memo(string Id);"""
        );

        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Fact]
    public void A_project_that_does_not_generate_says_nothing_of_its_types()
    {
        var project = GeneratorProject.Run(
            [],
            new() { ["ECanGenerate"] = "false" },
            source: """[ECan.Sdk.SyncEntity("nothing")] internal record Note(string Id);"""
        );

        Assert.Empty(project.Diagnostics());
    }
}
