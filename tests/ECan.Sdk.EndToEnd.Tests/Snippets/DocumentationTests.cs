using System.Text.RegularExpressions;

namespace ECan.Sdk.EndToEnd.Tests.Snippets;

/// <summary>Keeps the documentation true: its C# is code that a test runs, its links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages() =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md")
                .Concat(
                    Directory.EnumerateFiles(
                        Repository.PathOf("docs"),
                        "*.md",
                        SearchOption.AllDirectories
                    )
                )
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_csharp_block_is_code_that_a_test_runs(string page)
    {
        var tests = Repository.PathOf("tests");
        var samples = Directory
            .EnumerateFiles(Path.Combine(tests, "ECan.Sdk.EndToEnd.Tests", "Snippets"), "*.cs")
            .Append(Path.Combine(tests, "ECan.Sdk.Testing.Tests", "DocumentationSamples.cs"))
            .Select(file => Squeeze(File.ReadAllText(file)))
            .ToList();

        // Tests put lines of their own between the paragraphs of a block.
        var paragraphs = CSharpBlock()
            .Matches(Read(page))
            .SelectMany(block => block.Groups["code"].Value.Split("\n\n"));
        foreach (var paragraph in paragraphs)
        {
            var code = Squeeze(paragraph);
            Assert.True(
                samples.Exists(sample => sample.Contains(code, StringComparison.Ordinal)),
                paragraph
            );
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;

        foreach (Match link in RelativeLink().Matches(Read(page)))
        {
            var target = Path.Combine(folder, link.Groups["path"].Value);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page}: {link.Value}");
        }
    }

    private static string Read(string page) => Repository.Read(page);

    /// <summary>Layout is the formatter's: white space and trailing commas do not count.</summary>
    private static string Squeeze(string code) => Layout().Replace(code, "");

    [GeneratedRegex(
        "```csharp\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\s+|,(?=\s*[})\]])", RegexOptions.None, 1000)]
    private static partial Regex Layout();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RelativeLink();
}
