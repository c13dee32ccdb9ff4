using System.Text.Json;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Tests.Diagnostics;
using Xunit.Abstractions;

namespace ECan.Sdk.Generators.Tests.Mappings;

public sealed class MappingFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_124;

    private const string Text = """
        { "data_type": "skill",
          "key": ["askid", "o\u0077ner"],
          "operations": { "add": "addAgentSkills", "update": null },
          "arguments": { "add": { "settings": { "a": [1, -2.5e3, "two"] } } },
          "field_mapping": { "id": "askid", "n\ud83d\ude00": "" },
          "default_values": { "config": { "x": [ ] }, "rank": 1.50, "ext": null, "on": true },
          "excluded_fields": [ "agid" ], "omit_null_fields": false,
          "delete": { "oid": "{key}" }, "version": 2, "notes": [ "né" ] }

        """;

    private static readonly string[] Fragments =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\u",
        "\\ud83d",
        "\\ude00",
        "\\u0000",
        "'",
        "//",
        "#",
        "\r",
        "\n",
        "\t",
        "\0",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "😀",
        "\u00A0",
        "-",
        "01",
        "1e",
        "1.",
        ".",
        "+",
        "0x",
        "null",
        "true",
        "None",
        "\"data_type\"",
        "\"key\": 5,",
        "\"data_type\": \"X\",",
        "[[[[[[[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":",
    ];

    [Fact]
    public void No_damage_to_a_mapping_makes_the_reader_throw_and_it_agrees_with_the_platform_on_what_is_JSON()
    {
        output.WriteLine($"Seed {Seed}");
        Assert.Empty(MappingTexts.Read(Text).Diagnostics);
        var mutations = new Mutations(Seed, Fragments);
        var (valid, broken) = (0, 0);
        for (var run = 0; run < 2_000; run++)
        {
            var text = mutations.Damage(Text);
            MappingReadResult result;
            try
            {
                result = MappingTexts.Read(text);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Run {run} of seed {Seed} threw {exception}\nfor:\n{text}");
                throw;
            }

            var isJson = result.Diagnostics.All(found => found.Id != "ECAN0101");
            Assert.True(isJson == IsJson(text), $"Run {run} of seed {Seed}: {isJson} for:\n{text}");
            Assert.True(result.Mapping is not null || result.Diagnostics.Count > 0, text);
            Assert.Equal(result.Diagnostics.Count, result.Diagnostics.Printed().Length);
            (valid, broken) = isJson ? (valid + 1, broken) : (valid, broken + 1);
        }

        // Both ways must be travelled, or the damage is too great or too small to find anything.
        Assert.InRange(valid, 100, 1_900);
        output.WriteLine($"{valid} valid, {broken} broken");
    }

    /// <summary>What System.Text.Json takes, save that it looks at surrogates only when a string is asked for.</summary>
    private static bool IsJson(string text)
    {
        try
        {
            var json = text.StartsWith('\uFEFF') ? text[1..] : text;
            using var document = JsonDocument.Parse(json);
            return IsWhole(document.RootElement);
        }
        catch (Exception exception)
            when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsWhole(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .All(member => member.Name is not null && IsWhole(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().All(IsWhole),
            JsonValueKind.String => element.GetString() is not null,
            _ => true,
        };
}
