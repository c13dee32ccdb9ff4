using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Tests.Binding;
using ECan.Sdk.Generators.Tests.Diagnostics;
using ECan.Sdk.Generators.Tests.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>Damaged schemas and mappings, all the way from text to C#.</summary>
public sealed class GenerationFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_123;
    private const int Runs = 20_000;
    private const int CompiledOfGenerated = 7;

    private const string Mapping = """
        { "data_type": "note", "graphql_type": "NoteInput", "key": ["id"],
          "operations": { "add": "addNotes", "update": "updateNotes", "get": "getNotes" },
          "arguments": { "add": { "settings": { "a": [1] } } },
          "field_mapping": { "no": "id", "by": "owner", "done": "" },
          "cloud_required_fields": { "title": "none" },
          "default_values": { "rank": 1, "score": 1.5, "body": [], "state": "OPEN", "parts": [{ "name": "a" }] },
          "excluded_fields": ["seen"], "json_serialize_fields": ["body", "tags"], "aws_date_fields": ["due"],
          "references": { "owner": "note" },
          "delete": { "oid": "{key}", "owner": "{owner|account}", "reason": "gone {{now}}" } }
        """;

    private static readonly string Schema =
        Notes.Schema.Replace(
            "addNotes(input: [NoteInput]!): AWSJSON",
            "addNotes(input: [NoteInput]!, settings: AWSJSON!): [NoteResult!]",
            StringComparison.Ordinal
        ) + " type NoteResult { id: ID, success: Boolean, parts: [NoteResult] }";

    private static readonly string[] Fragments =
    [
        "!",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "ID",
        "String",
        "AWSJSON",
        "Int",
        "input",
        "Equals",
        "class",
        "null",
        "\"{key}\"",
        "\"\"",
        "[]",
        "{}",
        "é",
        "📦",
        "_",
    ];

    [Fact]
    public void Damage_gives_diagnostics_or_code_that_compiles_and_never_an_exception()
    {
        output.WriteLine($"Seed {Seed}");
        Assert.NotNull(Generate(Schema, Mapping));
        var mutations = new Mutations(Seed, Fragments);
        var (generated, compiled) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var schema = run % 2 == 0 ? Schema : mutations.Damage(Schema);
            var mapping = run % 2 == 1 ? Mapping : mutations.Damage(Mapping);
            try
            {
                if (Generate(schema, mapping) is not { } files)
                {
                    continue;
                }

                generated++;
                if (generated % CompiledOfGenerated == 0)
                {
                    compiled++;
                    Assert.Empty(GeneratedCode.Diagnose(files));
                }
            }
            catch (Exception exception)
            {
                Assert.Fail(
                    $"Run {run} of seed {Seed}: {exception}\nfor:\n{schema}\nand:\n{mapping}"
                );
                throw;
            }
        }

        // Both ways must be travelled, or the damage is too great or too small to find anything.
        output.WriteLine($"{generated} of {Runs} generated, {compiled} compiled");
        Assert.InRange(generated, Runs / 20, Runs / 2);
        Assert.InRange(compiled, 300, Runs);
    }

    /// <summary>The code that came out, which is well-formed; null where diagnostics came instead.</summary>
    private static GeneratedFile[]? Generate(string schemaText, string mappingText)
    {
        var schema = SchemaReader.Read([new("a.graphql", schemaText)], CancellationToken.None);
        var mapping = MappingReader.Read(Notes.Path, mappingText, CancellationToken.None);
        var result = Binder.Bind(
            schema,
            mapping,
            MappingCatalog.Of([mapping]),
            CancellationToken.None
        );
        if (result is not null)
        {
            Assert.Equal(result.Diagnostics.Count, result.Diagnostics.Printed().Length);
            var said = schema.Diagnostics.Concat(mapping.Diagnostics).Concat(result.Diagnostics);
            Assert.True(
                result.Entity is not null || said.Any(Generators.Diagnostics.Rules.IsError)
            );
        }

        if (result is null || !NameChecks.Run([result]).Accepts(result))
        {
            return null;
        }

        var files = GeneratedCode.Emit(
            new("App.Cloud", "public"),
            [result.Entity!],
            [.. result.Enums],
            [.. result.NestedTypes]
        );
        Assert.All(
            files,
            file =>
                Assert.DoesNotContain(
                    CSharpSyntaxTree.ParseText(file.Text).GetDiagnostics(),
                    diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
                )
        );
        return files;
    }
}
