using System.Text.RegularExpressions;
using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.Tests.Diagnostics;

/// <summary>All rules together, and the list of them that a release carries.</summary>
public sealed partial class RuleCatalogueTests
{
    [Fact]
    public void The_release_files_list_every_rule_with_its_severity_and_title()
    {
        var folder = Repository.PathOf("generators", "ECan.Sdk.Generators");
        var listed = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(folder, file)))
            .Where(line => line.StartsWith("ECAN", StringComparison.Ordinal));

        Assert.Equal(
            Rules
                .All.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"{rule.Id} | ECan.Sdk | {rule.Severity} | {rule.Title}"),
            listed
        );
    }

    [Fact]
    public void Every_rule_has_a_descriptor_of_the_same_words_and_severity() =>
        Assert.Equal(
            Rules.All.Select(rule => (rule.Id, rule.Title, rule.MessageFormat, $"{rule.Severity}")),
            Descriptors.All.Select(descriptor =>
                (
                    descriptor.Id,
                    $"{descriptor.Title}",
                    $"{descriptor.MessageFormat}",
                    $"{descriptor.DefaultSeverity}"
                )
            )
        );

    [Fact]
    public void Ids_tell_where_the_mistake_is()
    {
        Assert.All(
            SchemaRules.All,
            rule => Assert.StartsWith("ECAN00", rule.Id, StringComparison.Ordinal)
        );
        Assert.All(
            MappingReadRules.All.Concat(BindingRules.All),
            rule => Assert.StartsWith("ECAN01", rule.Id, StringComparison.Ordinal)
        );
        Assert.All(
            OwnTypeRules.All,
            rule => Assert.StartsWith("ECAN02", rule.Id, StringComparison.Ordinal)
        );
        Assert.All(
            ProjectRules.All,
            rule => Assert.StartsWith("ECAN03", rule.Id, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_rule_of_the_binding_is_asserted_by_a_test()
    {
        var tests = Repository.PathOf("tests", "ECan.Sdk.Generators.Tests");
        var text = string.Concat(
            new[] { "Binding", "Own", "Pipeline" }
                .SelectMany(folder => Directory.GetFiles(Path.Combine(tests, folder), "*.cs"))
                .Select(File.ReadAllText)
        );
        var asserted = Asserted()
            .Matches(text)
            .Select(match => match.Groups["id"].Value)
            .ToHashSet();

        Assert.Empty(
            BindingRules
                .All.Concat(OwnTypeRules.All)
                .Concat(ProjectRules.All)
                .Select(rule => rule.Id)
                .Except(asserted)
        );
    }

    [GeneratedRegex(
        @"(Error|Warning|Info) (?<id>ECAN\d{4}): ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Asserted();
}
