using System.Globalization;
using ECan.Sdk.Diagnostics;
using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Analyzers.Tests.RulePages;

/// <summary>What the pages show is what the analyzers say.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids { get; } = [.. RulePageFolder.Ids("ECAN1")];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_examples_give_the_messages_that_the_page_quotes_and_no_other(
        string id
    )
    {
        var page = RulePageFolder.Page(id);

        var found = new List<Diagnostic>();
        foreach (var example in page.Variant("wrong"))
        {
            found.AddRange(await PageCode.RunAsync(example));
        }

        Assert.Equal(page.Messages().Select(WithAddress), found.Select(Printed));
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.NotEmpty(found);

        string WithAddress(string message) => $"{message} ({HelpLinks.Of(id)})";
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_right_or_silent_gives_none(string id)
    {
        var page = RulePageFolder.Page(id);

        Assert.NotEmpty(page.Variant("right"));
        Assert.NotEmpty(page.Variant("silent"));
        foreach (var example in page.Variant("right").Concat(page.Variant("silent")))
        {
            Assert.Empty((await PageCode.RunAsync(example)).Select(Printed));
        }
    }

    private static string Printed(Diagnostic diagnostic) =>
        CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture);
}
