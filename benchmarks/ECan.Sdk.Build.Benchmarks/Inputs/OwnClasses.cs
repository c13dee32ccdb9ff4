using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ECan.Sdk.Build.Benchmarks.Inputs;

/// <summary>A class of the app's own for each eCan.ai data type, as an app has them that kept its data before it had the SDK.</summary>
internal static partial class OwnClasses
{
    /// <summary>The classes, each in a file of its own.</summary>
    public static IReadOnlyList<string> Make()
    {
        var classes = new List<string>();
        foreach (var (_, mapping) in ECanFiles.Mappings)
        {
            var code = new StringBuilder("#nullable enable\nnamespace Consumer;\n");
            using var json = JsonDocument.Parse(mapping);
            var dataType = json.RootElement.GetProperty("data_type").GetString()!;
            var type = json.RootElement.GetProperty("graphql_type").GetString()!;
            code.Append(
                CultureInfo.InvariantCulture,
                $"[ECan.Sdk.SyncEntity(\"{dataType}\")]\npublic class My{type}\n{{\n"
            );
            var input = Regex.Match(
                ECanFiles.Schema.Text,
                $@"^input {type} \{{(.*?)^\}}",
                RegexOptions.Multiline | RegexOptions.Singleline,
                TimeSpan.FromSeconds(1)
            );
            foreach (Match field in Field().Matches(input.Groups[1].Value))
            {
                code.Append(
                    CultureInfo.InvariantCulture,
                    $"    public {ClrType(field.Groups["type"].Value)}? {Pascal(field.Groups["name"].Value)} {{ get; set; }}\n"
                );
            }

            code.Append("}\n");
            classes.Add(code.ToString());
        }

        return classes;
    }

    private static string ClrType(string type) =>
        type switch
        {
            "Int" => "int",
            "Float" => "double",
            "Boolean" => "bool",
            "AWSJSON" => "System.Text.Json.Nodes.JsonNode",
            "AWSDate" => "System.DateOnly",
            "AWSTime" => "System.TimeOnly",
            "AWSDateTime" or "AWSTimestamp" => "System.DateTimeOffset",
            "AWSURL" => "System.Uri",
            _ when type.StartsWith('[') => "System.Collections.Generic.List<string>",
            _ => "string",
        };

    private static string Pascal(string name) =>
        string.Concat(
            name.Split('_', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );

    [GeneratedRegex(
        @"^  (?<name>\w+): (?<type>\[?\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Field();
}
