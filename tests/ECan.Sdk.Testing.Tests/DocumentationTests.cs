using System.Text.RegularExpressions;

namespace ECan.Sdk.Testing.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Each_sample_of_the_page_is_run_by_a_test()
    {
        var page = Repository.Read("docs", "testing.md");
        var samples = Repository.Read("tests", "ECan.Sdk.Testing.Tests", "DocumentationSamples.cs");
        var run = Blank().Replace(samples, "");

        var blocks = Block().Matches(page).Select(match => match.Groups["code"].Value).ToList();

        Assert.True(blocks.Count >= 8);
        // The one with the manager needs generated code; the tests from end to end do the same.
        foreach (
            var block in blocks.Where(block =>
                !block.Contains("OfflineSyncManager", StringComparison.Ordinal)
            )
        )
        {
            // Tests put a line of their own between paragraphs of a sample.
            foreach (var paragraph in block.Split("\n\n"))
            {
                Assert.Contains(Blank().Replace(paragraph, ""), run, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(
        "```csharp\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+|,(?=\s*[})\]])", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
