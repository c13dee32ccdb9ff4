using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.RulePages;

/// <summary>What the pages say of severities holds for each rule.</summary>
public sealed class SeverityTests
{
    public static TheoryData<string> Ids => RulePageTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_page_says_how_the_severity_is_set(string id) =>
        Assert.Equal(
            $"""
            Set it with `dotnet_diagnostic.{id}.severity` in an `.editorconfig` or `.globalconfig`, or silence one place with
            `#pragma warning disable {id}` ([more](README.md#severities)).
            """,
            RulePageFolder.Page(id).Section("Severity")
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public Task An_editorconfig_sets_the_severity(string id) =>
        AssertSetsAsync(id, ".editorconfig", "root = true\n[*.cs]");

    [Theory]
    [MemberData(nameof(Ids))]
    public Task A_globalconfig_sets_the_severity(string id) =>
        AssertSetsAsync(id, ".globalconfig", "is_global = true");

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_pragma_silences_a_place(string id)
    {
        var example = RulePageFolder.Page(id).Variant("wrong").First();

        Assert.Empty(
            await PageCode.RunAsync(
                example with
                {
                    Text = $"#pragma warning disable {id}\n{example.Text}",
                }
            )
        );
    }

    private static async Task AssertSetsAsync(string id, string file, string head)
    {
        var setting = $"{head}\ndotnet_diagnostic.{id}.severity = ";
        var example = RulePageFolder.Page(id).Variant("wrong").First();

        Assert.Empty(await PageCode.RunAsync(example, new ConfigFiles(file, setting + "none")));
        var loud = await PageCode.RunAsync(example, new ConfigFiles(file, setting + "error"));
        Assert.NotEmpty(loud);
        Assert.All(loud, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }
}
