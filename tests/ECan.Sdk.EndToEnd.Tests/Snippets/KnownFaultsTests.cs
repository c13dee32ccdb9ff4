using System.Text.RegularExpressions;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

/// <summary>The page of known faults names tests; each of them is there.</summary>
public sealed partial class KnownFaultsTests
{
    [Fact]
    public void Every_row_names_tests_that_exist()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var rows = File.ReadLines(Repository.PathOf("docs", "known-faults.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("| what goes wrong", StringComparison.Ordinal))
            .ToList();

        Assert.True(rows.Count > 40, $"{rows.Count} rows");
        foreach (var row in rows)
        {
            var tests = TestName().Matches(row.Split(" | ")[^1]);
            Assert.True(tests.Count > 0, row);
            foreach (Match test in tests)
            {
                Assert.True(
                    files[test.Groups["class"].Value]
                        .Any(file => HasTest(file, test.Groups["test"].Value)),
                    test.Value
                );
            }
        }
    }

    private static bool HasTest(string file, string name) =>
        Regex.IsMatch(
            File.ReadAllText(file),
            $@"public (async )?(Task|void|bool|Property) {name}\(",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    [GeneratedRegex("`(?<class>\\w+)\\.(?<test>\\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();
}
