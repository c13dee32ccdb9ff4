using ECan.Sdk.Analyzers.Tests.Support;
using ECan.Sdk.Diagnostics;
using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.RulePages;

/// <summary>The pages and the rules are the same set, with the same words.</summary>
public sealed class RulePageCatalogueTests
{
    /// <summary>What the analyzers report; the generator has the ids below ECAN1000.</summary>
    private const string Prefix = "ECAN1";

    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. Analysis
            .Analyzers()
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Rules.Select(rule => rule.Id), RulePageFolder.Ids(Prefix));

    [Fact]
    public void The_table_lists_every_rule_with_its_title_and_severity() =>
        Assert.Equal(
            Rules.Select(rule => RulePageFolder.Row(rule.Id, $"{rule.Title}", Word(rule))),
            RulePageFolder.Rows(Prefix)
        );

    [Fact]
    public void A_page_begins_with_id_and_title_and_says_the_severity() =>
        Assert.All(
            Rules,
            rule =>
            {
                var page = RulePageFolder.Page(rule.Id);
                Assert.Equal($"# {rule.Id}: {rule.Title}", page.Heading);
                Assert.Equal($"**{Word(rule)}**", page.Severity);
            }
        );

    [Fact]
    public void A_page_has_the_sections_that_all_have() =>
        Assert.All(
            Rules,
            rule =>
                Assert.Equal(
                    ["Why it matters", "Wrong", "Right", "What is silent by choice", "Severity"],
                    RulePageFolder.Page(rule.Id).Sections
                )
        );

    [Fact]
    public void The_help_link_of_a_rule_ends_with_its_id()
    {
        Assert.Equal("https://ecan.ai/sdk/rules/ECAN1001", HelpLinks.Of("ECAN1001"));
        Assert.All(Rules, rule => Assert.Equal(HelpLinks.Of(rule.Id), rule.HelpLinkUri));
    }

    private static string Word(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity is DiagnosticSeverity.Error ? "error" : "warning";
}
