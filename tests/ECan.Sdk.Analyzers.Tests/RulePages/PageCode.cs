using System.Collections.Immutable;
using ECan.Sdk.Analyzers.Tests.Support;
using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.RulePages;

/// <summary>An example of a page as a project of its own, with what the cases of the corpus can use too.</summary>
internal static class PageCode
{
    /// <summary>What the analyzers say of it; it must compile.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(
        PageBlock block,
        SyntaxTreeOptionsProvider? severities = null
    )
    {
        Compilation compilation = Code.Case([
            Code.Parse(block.Text, block.FileOr("SkillHandler.cs")),
        ]);
        Assert.Empty(compilation.Errors());
        return Analysis.RunAsync(
            compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(severities)),
            new Options(
                block.Words.Contains("test-project")
                    ? new Dictionary<string, string> { ["IsTestProject"] = "true" }
                    : [],
                new Dictionary<string, string>()
            )
        );
    }
}
