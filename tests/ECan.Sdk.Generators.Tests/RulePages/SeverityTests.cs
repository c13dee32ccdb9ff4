using ECan.Sdk.Generators.Tests.Support;
using ECan.Sdk.RulePages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ECan.Sdk.Generators.Tests.RulePages;

/// <summary>What the pages say of severities holds for each rule.</summary>
public sealed class SeverityTests
{
    public static TheoryData<string> Ids => RulePageTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_page_says_how_the_severity_is_set(string id) =>
        Assert.Equal(
            $"""
            Set it with `dotnet_diagnostic.{id}.severity` in a `.globalconfig`, or silence it with `<NoWarn>$(NoWarn);{id}</NoWarn>`;
            a section of an `.editorconfig` does not reach it ([more](README.md#severities)).
            """,
            RulePageFolder.Page(id).Section("Severity")
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_globalconfig_sets_the_severity(string id)
    {
        var silent = Run(id, Config(".globalconfig", $"is_global = true\n{Setting(id, "none")}"));
        var loud = Run(id, Config(".globalconfig", $"is_global = true\n{Setting(id, "error")}"));

        Assert.DoesNotContain(silent.Result.Diagnostics, diagnostic => diagnostic.Id == id);
        Assert.All(
            loud.Result.Diagnostics,
            diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity)
        );
        Assert.NotEmpty(loud.Result.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void NoWarn_silences_it(string id)
    {
        var project = Run(
            id,
            options =>
                options.WithSpecificDiagnosticOptions(
                    CSharpCommandLineParser
                        .Default.Parse([$"/nowarn:{id}"], "/project", sdkDirectory: null)
                        .CompilationOptions.SpecificDiagnosticOptions
                )
        );

        Assert.DoesNotContain(project.Result.Diagnostics, diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_section_of_an_editorconfig_does_not_reach_it(string id)
    {
        var plain = Run(id, options => options);
        var project = Run(id, Config(".editorconfig", $"root = true\n[*]\n{Setting(id, "none")}"));

        Assert.Equal(plain.Diagnostics(), project.Diagnostics());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Another_severity_does_not_change_what_is_generated(string id)
    {
        var plain = Run(id, options => options);
        var silent = Run(id, Config(".globalconfig", $"is_global = true\n{Setting(id, "none")}"));

        Assert.Equal(plain.HintNames(), silent.HintNames());
    }

    private static string Setting(string id, string severity) =>
        $"dotnet_diagnostic.{id}.severity = {severity}";

    private static Func<CSharpCompilationOptions, CSharpCompilationOptions> Config(
        string file,
        string text
    ) => options => options.WithSyntaxTreeOptionsProvider(new ConfigFiles(file, text));

    private static GeneratorProject Run(
        string id,
        Func<CSharpCompilationOptions, CSharpCompilationOptions> configure
    )
    {
        var page = RulePageFolder.Page(id);
        return PageProject.Run(page, page.Variant("wrong"), configure);
    }
}
