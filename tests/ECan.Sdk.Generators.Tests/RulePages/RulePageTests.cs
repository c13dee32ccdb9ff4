using System.Globalization;
using ECan.Sdk.Diagnostics;
using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Generators.Tests.RulePages;

/// <summary>What the pages show is what the generator says.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids { get; } = [.. RulePageFolder.Ids("ECAN0")];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_gives_the_message_that_the_page_quotes_and_no_other(string id)
    {
        var page = RulePageFolder.Page(id);

        var found = PageProject.Run(page, page.Variant("wrong")).Result.Diagnostics;

        Assert.Equal(page.Messages().Select(WithAddress), found.Select(Printed));
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.NotEmpty(found);

        string WithAddress(string message) => $"{message} ({HelpLinks.Of(id)})";
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_right_example_builds_without_a_word(string id)
    {
        var page = RulePageFolder.Page(id);

        Assert.NotEmpty(page.Variant("right"));
        Assert.All(
            page.Variant("right"),
            example =>
            {
                var project = PageProject.Run(page, [example]);
                Assert.Empty(project.Diagnostics());
                Assert.Empty(project.CompilerDiagnostics());
            }
        );
    }

    [Fact]
    public void What_the_examples_have_in_common_is_right()
    {
        var project = PageProject.Run(RulePageFolder.Readme, []);

        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
        Assert.Contains("Note.g.cs", project.HintNames());
    }

    private static string Printed(Diagnostic diagnostic) =>
        CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture);
}
