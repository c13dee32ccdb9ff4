using System.Text.RegularExpressions;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

/// <summary>Keeps the documentation true: its C# is code that runs here, its links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md")
                .Concat(
                    Directory.EnumerateFiles(
                        Path.Combine(Repository.Root, "docs"),
                        "*.md",
                        SearchOption.AllDirectories
                    )
                )
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_csharp_block_stands_in_a_snippet_that_runs(string page)
    {
        var snippets = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "tests", "ECan.Sdk.EndToEnd.Tests", "Snippets"),
                "*.cs"
            )
            .Select(file => Normalize(File.ReadAllText(file)))
            .ToList();

        foreach (Match block in CSharpBlock().Matches(Read(page)))
        {
            var code = Normalize(block.Groups[1].Value);
            Assert.True(
                snippets.Exists(snippet => snippet.Contains(code, StringComparison.Ordinal)),
                code
            );
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        foreach (Match link in RelativeLink().Matches(Read(page)))
        {
            var target = Path.Combine(folder, link.Groups[1].Value);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: {link.Value}");
        }
    }

    private static string Read(string page) =>
        File.ReadAllText(Path.Combine(Repository.Root, page));

    private static string Normalize(string code) =>
        string.Join(
            '\n',
            code.Split('\n')
                .Select(line => line.Trim())
                .Where(line =>
                    line.Length > 0 && !line.StartsWith("// csharpier", StringComparison.Ordinal)
                )
        );

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(
        @"\]\((?!https?:)([^)#\s]+)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RelativeLink();
}
