using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests;

/// <summary>Each file of the corpus: it compiles, and the rules report what it says and nothing else.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Cases { get; } = [.. CaseFile.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_case_reports_what_it_says(string name)
    {
        var file = CaseFile.Read(name);
        Assert.StartsWith("// ", file.Text, StringComparison.Ordinal);
        var compilation = file.Compile();
        Assert.Empty(compilation.Errors());

        var found = await Analysis.RunAsync(compilation, file.Options());

        var marks = found
            .Select(diagnostic =>
                CaseFile.Mark(
                    diagnostic.Location.GetLineSpan().StartLinePosition.Line,
                    diagnostic.Id
                )
            )
            .Order(StringComparer.Ordinal);
        Assert.True(
            file.Expected().SequenceEqual(marks),
            $"""
            {file.Text.Split('\n')[0]}
            expected:
            {string.Join('\n', file.Expected())}
            reported:
            {string.Join('\n', found)}
            """
        );
    }
}
