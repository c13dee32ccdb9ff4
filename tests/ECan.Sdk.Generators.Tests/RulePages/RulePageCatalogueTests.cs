using ECan.Sdk.Diagnostics;
using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.RulePages;

namespace ECan.Sdk.Generators.Tests.RulePages;

/// <summary>The pages and the rules are the same set, with the same words.</summary>
public sealed class RulePageCatalogueTests
{
    /// <summary>What the generator reports; the analyzers have the ids from ECAN1000.</summary>
    private const string Prefix = "ECAN0";

    private static IEnumerable<Rule> InOrder =>
        Rules.All.OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(InOrder.Select(rule => rule.Id), RulePageFolder.Ids(Prefix));

    [Fact]
    public void The_table_lists_every_rule_with_its_title_and_severity() =>
        Assert.Equal(
            InOrder.Select(rule => RulePageFolder.Row(rule.Id, rule.Title, Word(rule))),
            RulePageFolder.Rows(Prefix)
        );

    [Fact]
    public void A_page_begins_with_id_and_title_and_says_the_severity() =>
        Assert.All(
            InOrder,
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
            InOrder,
            rule =>
                Assert.Equal(
                    ["Why it matters", "Wrong", "Right", "Severity"],
                    RulePageFolder.Page(rule.Id).Sections
                )
        );

    [Fact]
    public void The_help_link_of_a_rule_ends_with_its_id()
    {
        Assert.Equal("https://ecan.ai/sdk/rules/ECAN0001", HelpLinks.Of("ECAN0001"));
        Assert.All(
            Descriptors.All,
            descriptor => Assert.Equal(HelpLinks.Of(descriptor.Id), descriptor.HelpLinkUri)
        );
    }

    private static string Word(Rule rule) =>
        rule.Severity switch
        {
            RuleSeverity.Error => "error",
            RuleSeverity.Warning => "warning",
            _ => "info",
        };
}
