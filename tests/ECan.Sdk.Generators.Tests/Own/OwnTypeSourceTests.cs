using ECan.Sdk.Generators.CSharp;
using ECan.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>What is remembered of the app's own types from one key stroke to the next: never what is no longer so, and all that still is.</summary>
public sealed class OwnTypeSourceTests
{
    private const string Note = """
        namespace App;
        [ECan.Sdk.SyncEntity("note")]
        public partial class Note : Base
        {
            public string? Id { get; set; }
            [ECan.Sdk.CloudField(Names.Title)] public string? Title { get; set; }
            [ECan.Sdk.CloudField(nameof(Other.Size))] public int? Size { get; set; }
            public State? State { get; set; }
            public Part? Part { get; set; }
            public Uri? Link { get; set; }
            public Later? Later { get; set; }
            [ECan.Sdk.CloudField(JsonContext = typeof(Context))] public object? Config { get; set; }
        }
        """;

    private const string Tag = """
        namespace App;
        public partial class Shell
        {
            [ECan.Sdk.SyncEntity("tag")]
            public class Tag
            {
                public string? Id { get; set; }
                [ECan.Sdk.CloudField(Keys.Code)] public string Code { get; set; } = "";
            }
        }
        """;

    private const string Beside = """
        namespace App;
        public class Base { public string? Owner { get; set; } }
        public class Part { public string? Name { get; set; } }
        public enum State { Open, Done = Names.Done }
        public static class Names { public const string Title = "title"; public const int Done = 7; }
        public class Other
        {
            private int count = 1;
            public int Size { get; set; }
            public int Count(int step) { count += step; return count; }
            public int Twice => count * 2;
        }
        public partial class Shell { }
        public static class Keys { public const string Code = "code"; }
        public partial class Context : System.Text.Json.Serialization.JsonSerializerContext;
        """;

    private const string Usings = "global using System;";

    private static readonly string[] Files = [Note, Tag, Beside, Usings];

    /// <summary>Edits after which the classes mean another thing: the file, what stands there and what then does.</summary>
    public static TheoryData<int, string, string> Telling =>
        new()
        {
            // The class itself.
            { 0, "int? Size", "long? Size" },
            { 0, "public Part? Part { get; set; }", "" },
            { 0, "namespace App;", "// A line above.\nnamespace App;" },
            { 0, "[ECan.Sdk.SyncEntity(\"note\")]", "" },
            { 0, "namespace App;", "#nullable disable\nnamespace App;" },
            // Another part of it, what it derives from, and what its properties hold.
            {
                2,
                "public class Other",
                "public partial class Note { public int More { get; set; } } public class Other"
            },
            { 2, "string? Owner", "int? Owner" },
            { 2, "class Base {", "class Base { public bool Deep { get; set; }" },
            { 2, "class Base", "class Base : Other" },
            { 2, "string? Name", "int? Name" },
            { 2, "class Part", "abstract class Part" },
            { 2, "class Part", "struct Part" },
            { 2, "public class Part", "[Obsolete(\"No more.\", true)] public class Part" },
            { 2, "Open,", "Open, Waiting," },
            {
                2,
                "Open,",
                "[System.Text.Json.Serialization.JsonStringEnumMemberName(\"OPEN\")] Open,"
            },
            { 2, "public enum State", "internal sealed class Hidden { } file enum State" },
            // Constants in attributes and in enums.
            { 2, "\"title\"", "\"heading\"" },
            { 2, "Done = 7", "Done = 8" },
            { 2, "class Shell { }", "class Shell { public static int Keys() => 1; }" },
            // Which type a name means.
            { 3, "global using System;", "global using System; global using Later = int;" },
            { 3, "global using System;", "" },
            {
                1,
                "namespace App;",
                "namespace App; public struct Later { public int X { get; set; } }"
            },
            { 1, "namespace App;", "namespace App; public class Uri { }" },
            { 2, "class Other", "class Later { public int A { get; set; } } public class Other" },
            // The context of JSON.
            { 2, "public partial class Context", "public class Context" },
            {
                2,
                "public partial class Context",
                "[System.Text.Json.Serialization.JsonSerializable(typeof(int))] public partial class Context"
            },
            // A class more, by a name of its own for the attribute.
            {
                2,
                "namespace App;",
                "using Mine = ECan.Sdk.SyncEntityAttribute; namespace App; [Mine(\"x\")] public class Third;"
            },
            {
                2,
                "namespace App;",
                "using E = ECan.Sdk; using MineAttribute = ECan.Sdk.SyncEntityAttribute; namespace App { using Ours = MineAttribute; [E::SyncEntity(\"x\")] class Third; [Mine(\"y\")] struct Fourth; [Ours(\"z\")] record Fifth; } namespace App;"
            },
        };

    /// <summary>Edits that no type of another file can see.</summary>
    public static TheoryData<string, string> Silent =>
        new()
        {
            { "count += step;", "count += step; if (count > 3) { return Twi" },
            { "count * 2", "count * 3" },
            { "count = 1", "count = 10" },
            { "int Count(int step)", "long Count(int step, int times = 2)" },
            { "public int Size { get; set; }", "public required long Size { get; init; }" },
            { "count += step;", "// Counts.\n\n" },
            { "private int count", "private readonly long count" },
        };

    [Theory]
    [MemberData(nameof(Telling))]
    public void What_an_edit_changes_is_seen(int file, string old, string @new)
    {
        var source = new OwnTypeSource();
        var project = Project();
        var before = source.Read(project, CancellationToken.None);
        var edited = Edit(project, file, old, @new);

        var after = source.Read(edited, CancellationToken.None);

        Assert.Equal(Fresh(edited), after);
        Assert.NotEqual(before, after);
        Assert.Equal(before, source.Read(project, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void An_edit_that_no_other_file_can_see_reads_nothing_again(string old, string @new)
    {
        var source = new OwnTypeSource();
        // What a class derives from and what its properties hold are files of their own here, as they are in most projects.
        var project = Project(
            Note,
            Tag,
            Beside[..Beside.IndexOf("public class Other", StringComparison.Ordinal)],
            "namespace App;\n"
                + Beside[Beside.IndexOf("public class Other", StringComparison.Ordinal)..],
            Usings
        );
        var before = source.Read(project, CancellationToken.None);
        var edited = Edit(project, 3, old, @new);

        var after = source.Read(edited, CancellationToken.None);

        AssertSame(before, after);
        Assert.Equal(Fresh(edited), after);
    }

    [Fact]
    public void An_edit_of_one_class_reads_no_other()
    {
        var source = new OwnTypeSource();
        var project = Project();
        var before = source.Read(project, CancellationToken.None);

        var after = source.Read(
            Edit(project, 1, "string? Id", "System.Guid? Id"),
            CancellationToken.None
        );

        Assert.Same(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
    }

    [Fact]
    public void Files_that_come_and_go_are_seen()
    {
        var source = new OwnTypeSource();
        var project = Project();
        var two = source.Read(project, CancellationToken.None);
        var third = Parse("[ECan.Sdk.SyncEntity(\"x\")] record Third(string Id);", "Third.cs");

        Assert.Equal(3, source.Read(project.AddSyntaxTrees(third), CancellationToken.None).Count);
        Assert.Equal(two, source.Read(project, CancellationToken.None));
        Assert.Equal(
            ["tag"],
            source
                .Read(project.RemoveSyntaxTrees(project.SyntaxTrees[0]), CancellationToken.None)
                .Select(read => read.Type.DataType)
        );
        Assert.Empty(source.Read(project.RemoveAllSyntaxTrees(), CancellationToken.None));
    }

    [Fact]
    public void What_the_whole_project_says_is_seen()
    {
        var source = new OwnTypeSource();
        var project = Project();
        var before = source.Read(project, CancellationToken.None);
        var options = project.Options.WithNullableContextOptions(NullableContextOptions.Disable);

        foreach (
            var edited in new[]
            {
                project.WithOptions(options),
                project.RemoveReferences(
                    project.References.Where(reference =>
                        reference.Display!.EndsWith(
                            "System.Text.Json.dll",
                            StringComparison.Ordinal
                        )
                    )
                ),
            }
        )
        {
            var after = source.Read(edited, CancellationToken.None);
            Assert.NotEqual(before, after);
            Assert.Equal(Fresh(edited), after);
            Assert.Equal(before, source.Read(project, CancellationToken.None));
        }
    }

    [Fact]
    public void The_same_text_under_another_symbol_is_seen()
    {
        var source = new OwnTypeSource();
        const string Conditional = """
            #define DEEP
            namespace App;
            public class Base
            #if DEEP
                : Deep
            #endif
            { }
            """;
        var project = Project(
            Note,
            "namespace App; public class Deep { public int Depth { get; set; } }",
            Conditional
        );
        var before = source.Read(project, CancellationToken.None);
        var edited = Edit(project, 2, "#define DEEP", "#define FLAT");

        var after = source.Read(edited, CancellationToken.None);

        Assert.NotEqual(before, after);
        Assert.Equal(Fresh(edited), after);
    }

    /// <summary>Chains of edits, each of them any of those above or its undoing, in any order.</summary>
    [Fact]
    public void Whatever_was_edited_before_it_gives_what_a_first_look_gives()
    {
        const int Seed = 20261124;
        var random = new Random(Seed);
        var edits = Telling
            .Select(row => ((int)row[0], (string)row[1], (string)row[2]))
            .Concat(Silent.Select(row => (2, (string)row[0], (string)row[1])))
            .ToArray();
        for (var chain = 0; chain < 12; chain++)
        {
            var source = new OwnTypeSource();
            var project = Project();
            for (var step = 0; step < 15; step++)
            {
                var (file, old, @new) = edits[random.Next(edits.Length)];
                var back = new[] { (old, @new), (@new, old) };
                foreach (var (from, to) in back.Take(random.Next(1, 3)))
                {
                    if (from.Length > 0)
                    {
                        project = Edit(project, file, from, to);
                    }

                    Assert.True(
                        Fresh(project).Equals(source.Read(project, CancellationToken.None)),
                        $"Seed {Seed}, chain {chain}, step {step}: {from} -> {to}"
                    );
                }
            }
        }
    }

    private static EquatableArray<OwnTypeRead> Fresh(CSharpCompilation project) =>
        new OwnTypeSource().Read(
            // Nothing of what the compiler has bound already comes along.
            CSharpCompilation.Create(
                project.AssemblyName,
                project.SyntaxTrees,
                project.References,
                project.Options
            ),
            CancellationToken.None
        );

    private static void AssertSame(
        EquatableArray<OwnTypeRead> expected,
        EquatableArray<OwnTypeRead> actual
    )
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Same(pair.First, pair.Second));
    }

    private static CSharpCompilation Edit(
        CSharpCompilation project,
        int file,
        string old,
        string @new
    )
    {
        var tree = project.SyntaxTrees[file];
        return project.ReplaceSyntaxTree(
            tree,
            Parse(tree.ToString().Replace(old, @new, StringComparison.Ordinal), tree.FilePath)
        );
    }

    private static CSharpCompilation Project(params string[] files) =>
        CSharpCompilation.Create(
            "Consumer",
            (files.Length > 0 ? files : Files).Select((text, i) => Parse(text, $"File{i}.cs")),
            [.. Support.References.Framework, Support.References.Runtime],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, path: path);
}
