using System.Text.RegularExpressions;
using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>Every type of C# over every type of the cloud: each pair is refused by a diagnostic, or compiles without a warning.</summary>
public sealed partial class EveryPairTests
{
    private static readonly string[] Plain =
    [
        "string",
        "bool",
        "sbyte",
        "byte",
        "short",
        "ushort",
        "int",
        "uint",
        "long",
        "ulong",
        "nint",
        "Int128",
        "Half",
        "float",
        "double",
        "decimal",
        "char",
        "object",
        "Guid",
        "Uri",
        "Version",
        "TimeSpan",
        "DateTime",
        "DateTimeOffset",
        "DateOnly",
        "TimeOnly",
        "JsonNode",
        "JsonObject",
        "JsonArray",
        "JsonValue",
        "JsonElement",
        "JsonDocument",
        "Phase",
        "State",
        "Part",
        "Piece",
        "PieceStruct",
        "IPiece",
        "Abstract",
        "Generic<int>",
        "(int A, string B)",
        "Action",
        "Dictionary<string, int>",
        "dynamic",
        "Exception",
        "DayOfWeek",
    ];

    private static readonly string[] Types =
    [
        .. Plain,
        .. Plain.Select(type => type + "?"),
        .. Plain.Select(type => $"List<{type}>"),
        .. Plain.Select(type => $"{type}?[]?"),
        .. Plain
            .Where(type => type is not ("dynamic" or "Action"))
            .Select(type => $"ImmutableArray<HashSet<{type}>>?"),
        "int[,]",
        "List<List<string?>?>?",
        "IReadOnlySet<string>",
        "ISet<long>?",
        "IEnumerable<int>?",
        "ICollection<Piece?>",
        "Queue<int>",
        "ArraySegment<int>",
    ];

    [Theory]
    [InlineData("String")]
    [InlineData("ID!")]
    [InlineData("Int")]
    [InlineData("Float!")]
    [InlineData("Boolean")]
    [InlineData("AWSJSON")]
    [InlineData("AWSDate")]
    [InlineData("AWSTime")]
    [InlineData("AWSDateTime!")]
    [InlineData("AWSTimestamp")]
    [InlineData("AWSURL")]
    [InlineData("AWSEmail")]
    [InlineData("State")]
    [InlineData("Part!")]
    [InlineData("[String]")]
    [InlineData("[Int!]!")]
    [InlineData("[AWSJSON]")]
    [InlineData("[State!]")]
    [InlineData("[Part]")]
    [InlineData("[[String!]]")]
    public void A_pair_is_refused_or_compiles(string cloud)
    {
        var types = Types.ToList();

        var refused = Refused(Run(cloud, types));
        var kept = types.Where((_, i) => !refused.Contains(i)).ToList();
        var project = Run(cloud, kept);

        Assert.DoesNotContain(project.Diagnostics(), IsError);
        Assert.Empty(project.CompilerDiagnostics());
        Assert.Contains("ECanSync.Every.g.cs", project.HintNames());
        Assert.NotEmpty(kept);
        Assert.NotEmpty(refused);
    }

    /// <summary>The number that is in the name of each property that a diagnostic is about.</summary>
    private static HashSet<int> Refused(GeneratorProject project) =>
        [
            .. project
                .Diagnostics()
                .Where(IsError)
                .Select(line => Property().Match(line))
                .Select(match =>
                    int.Parse(
                        match.Groups["number"].Value,
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                ),
        ];

    private static bool IsError(string line) =>
        line.Contains(" Error ", StringComparison.Ordinal)
        || line.StartsWith("Error ", StringComparison.Ordinal);

    private static GeneratorProject Run(string cloud, List<string> types)
    {
        var fields = string.Join('\n', types.Select((_, i) => $"p{i}: {cloud}"));
        var properties = string.Join(
            '\n',
            types.Select((type, i) => $"public {type} P{i} {{ get; set; }} = default!;")
        );
        return OwnProject.Run(
            $$"""
            namespace App
            {
                using App.Cloud;

                [SyncEntity("every")]
                public class Every
                {
                    public string? Id { get; set; }
                    {{properties}}
                }

                public enum Phase { Open }
                public class Piece { public string? Name { get; init; } }
                public struct PieceStruct { public string? Name { get; set; } }
                public interface IPiece { string? Name { get; set; } }
                public abstract class Abstract { public string? Name { get; set; } }
                public class Generic<T> { public T? Name { get; set; } }
            }
            """,
            $$"""
            input Every { id: ID! {{fields}} state: State, part: Part }
            input Part { name: String }
            enum State { OPEN }
            type Mutation { addEverys(input: [Every]!): AWSJSON }
            type Query { getEverys(state: State, part: Part): AWSJSON }
            """,
            """{ "data_type": "every", "key": ["id"] }"""
        );
    }

    [GeneratedRegex(
        @"'P(?<number>\d+)'",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Property();
}
