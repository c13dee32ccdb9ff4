using ECan.Sdk.Testing;

namespace ECan.Sdk.Package.Tests;

[Collection(PackedSdkCollection.Name)]
public sealed class ConsumerTests(PackedSdk sdk)
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    [Fact]
    public async Task A_project_without_a_schema_syncs_the_default_entities()
    {
        var consumer = sdk.CopyConsumer("Defaults");

        var result = await sdk.RunAsync(
            consumer,
            NoEnvironment,
            Repository.PathOf("schema", "appsync_schema.graphql"),
            Path.Combine(consumer, "queue")
        );

        Assert.Contains(
            "Synced: 1 in the cloud, 13 data types",
            result.Succeeded().Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_project_with_its_own_schema_and_mapping_needs_the_sdk_only()
    {
        var consumer = sdk.CopyConsumer("OwnSchema");
        await using var cloud = await LocalAppSync.StartFromFileAsync(
            Path.Combine(consumer, "schema", "notes.graphql")
        );

        var result = await sdk.RunAsync(
            consumer,
            new Dictionary<string, string> { ["NOTES_API_KEY"] = cloud.ApiKey },
            cloud.Endpoint.AbsoluteUri,
            Path.Combine(consumer, "queue")
        );

        Assert.Contains(
            "Synced, Synced, 1 read: Milk, Two bottles, YELLOW",
            result.Succeeded().Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "own class: Synced, True, 2026-11-23, 2",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Empty(cloud.Entities("Note"));
    }

    [Fact]
    public async Task Schemas_of_other_manners_work_from_the_package_alone()
    {
        var consumer = sdk.CopyConsumer("ForeignSchemas");
        string[] schemas = ["amplify.graphql", "newer_ecan.graphql"];
        Copy(consumer, "schema", schemas);
        Copy(
            consumer,
            "mappings",
            "todo_mapping.json",
            "comment_mapping.json",
            "agent_mapping.json",
            "agent_skill_mapping.json"
        );
        await using var cloud = await LocalAppSync.StartAsync(
            string.Join(
                '\n',
                schemas.Select(name => File.ReadAllText(Path.Combine(consumer, "schema", name)))
            )
        );

        var result = await sdk.RunAsync(
            consumer,
            new Dictionary<string, string> { ["FOREIGN_API_KEY"] = cloud.ApiKey },
            cloud.Endpoint.AbsoluteUri,
            Path.Combine(consumer, "queue")
        );

        Assert.Contains(
            "Oat milk HIGH 2\nBread  1\n1 found: Buyer fast\n9 of 9 synced\n",
            result.Succeeded().Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Equal("t2", (string?)Assert.Single(cloud.Entities("Todo"))["id"]);
        Assert.Equal("a1", (string?)Assert.Single(cloud.Entities("Agent"))["agid"]);

        static void Copy(string consumer, string folder, params string[] files)
        {
            Directory.CreateDirectory(Path.Combine(consumer, folder));
            foreach (var file in files)
            {
                File.Copy(
                    Repository.PathOf("tests", "ECan.Sdk.Shapes.Tests", folder, file),
                    Path.Combine(consumer, folder, file)
                );
            }
        }
    }

    [Fact]
    public async Task A_mapping_that_does_not_fit_the_schema_fails_the_build_at_its_line()
    {
        var consumer = sdk.CopyConsumer("BrokenMapping");

        var result = await sdk.BuildAsync(consumer);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(
            @"note_mapping\.json\(6,17\): error ECAN01\d\d: .*titel.*title",
            result.Output
        );
    }

    [Fact]
    public async Task An_edited_schema_is_generated_anew_by_the_next_incremental_build()
    {
        var consumer = sdk.CopyConsumer("OwnSchema", "EditedSchema");
        (await sdk.BuildAsync(consumer)).Succeeded();
        var schema = Path.Combine(consumer, "schema", "notes.graphql");
        var before = await File.ReadAllTextAsync(schema);

        await File.WriteAllTextAsync(
            schema,
            before.Replace(
                "body: String",
                "body: String\n  place: String",
                StringComparison.Ordinal
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "UsesPlace.cs"),
            "internal static class UsesPlace { public static string? Of(OwnSchema.Cloud.NoteInput note) => note.Place; }"
        );
        (await sdk.BuildAsync(consumer)).Succeeded();

        await File.WriteAllTextAsync(schema, before);
        var result = await sdk.BuildAsync(consumer);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            "'NoteInput' does not contain a definition for 'Place'",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_edited_mapping_is_generated_anew_by_the_next_incremental_build()
    {
        var consumer = sdk.CopyConsumer("OwnSchema", "EditedMapping");
        (await sdk.BuildAsync(consumer)).Succeeded();
        var mapping = Path.Combine(consumer, "mappings", "note_mapping.json");

        await File.WriteAllTextAsync(
            mapping,
            (await File.ReadAllTextAsync(mapping)).Replace(
                "\"id\"",
                "\"number\"",
                StringComparison.Ordinal
            )
        );
        var result = await sdk.BuildAsync(consumer);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            "'NoteInput' does not contain a definition for 'Id'",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_project_that_references_generated_entities_does_not_generate_them_again()
    {
        var library = sdk.CopyConsumer("OwnSchema", "Library/OwnSchema");
        var app = Directory.CreateDirectory(Path.Combine(library, "..", "..", "App")).FullName;
        File.Copy(Path.Combine(library, "nuget.config"), Path.Combine(app, "nuget.config"));
        var project = await File.ReadAllTextAsync(Path.Combine(library, "OwnSchema.csproj"));
        await File.WriteAllTextAsync(
            Path.Combine(app, "App.csproj"),
            project.Replace(
                "</Project>",
                """<ItemGroup><ProjectReference Include="../Library/OwnSchema/OwnSchema.csproj" /></ItemGroup></Project>""",
                StringComparison.Ordinal
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(app, "Program.cs"),
            """
            var own = typeof(Program).Assembly.GetTypes().Count(type => type.Name == "ECanSync");
            Console.WriteLine($"{own} of its own, {OwnSchema.Cloud.ECanSync.Entities.Count} referenced");
            """
        );

        var result = await sdk.RunAsync(app, NoEnvironment);

        Assert.Contains(
            "0 of its own, 2 referenced",
            result.Succeeded().Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_schema_that_the_project_names_itself_gets_no_defaults_beside_it()
    {
        var consumer = sdk.CopyConsumer("OwnSchema", "NamedFiles");
        Directory.Move(Path.Combine(consumer, "schema"), Path.Combine(consumer, "api"));
        File.Move(
            Path.Combine(consumer, "mappings", "note_mapping.json"),
            Path.Combine(consumer, "api", "note_mapping.json")
        );
        var project = Path.Combine(consumer, "OwnSchema.csproj");
        await File.WriteAllTextAsync(
            project,
            (await File.ReadAllTextAsync(project)).Replace(
                "</Project>",
                """<ItemGroup><AdditionalFiles Include="api/*" /></ItemGroup></Project>""",
                StringComparison.Ordinal
            )
        );

        // With the defaults beside it the two schemas would define Query twice.
        (await sdk.BuildAsync(consumer)).Succeeded();
    }

    [Theory]
    [InlineData("ECanUseDefaults")]
    [InlineData("ECanGenerate")]
    public async Task A_switch_that_is_neither_true_nor_false_fails_the_build_by_name(string name)
    {
        var consumer = sdk.CopyConsumer("OwnSchema", name);

        var result = await sdk.BuildAsync(consumer, $"-p:{name}=maybe");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            $"{name} is 'maybe'. Set it to true or false",
            result.Output,
            StringComparison.Ordinal
        );
    }
}
