using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>What the properties of a project decide.</summary>
public sealed class ProjectSettingsTests
{
    [Theory]
    [InlineData("RootNamespace", "My.App", "namespace My.App.Cloud;")]
    [InlineData("ECanNamespace", "Other.Place", "namespace Other.Place;")]
    [InlineData("Nothing", "", "namespace ECan.Cloud;")]
    public void The_namespace_is_the_project_s(string property, string value, string expected) =>
        Assert.Contains(
            expected,
            GeneratorProject
                .Run(Scenario.Files, new() { [property] = value })
                .Generated("Note.g.cs"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("", "public partial class Note")]
    [InlineData("Public", "public partial class Note")]
    [InlineData("internal", "internal partial class Note")]
    public void The_visibility_is_the_project_s(string value, string expected)
    {
        var project = GeneratorProject.Run(
            Scenario.Files,
            new() { ["RootNamespace"] = "App", ["ECanVisibility"] = value }
        );

        Assert.Contains(expected, project.Generated("Note.g.cs"), StringComparison.Ordinal);
        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.CompilerDiagnostics());
    }

    [Theory]
    [InlineData(
        "ECanVisibility",
        "private",
        "Error ECAN0302: ECanVisibility is 'private'. Set it to public or internal."
    )]
    [InlineData(
        "ECanNamespace",
        "My-App",
        "Error ECAN0303: ECanNamespace gives the namespace 'My-App', which is not a valid one. Set ECanNamespace to names of letters, digits and underscores with dots between them."
    )]
    [InlineData(
        "RootNamespace",
        "1App",
        "Error ECAN0303: RootNamespace gives the namespace '1App.Cloud', which is not a valid one. Set ECanNamespace to names of letters, digits and underscores with dots between them."
    )]
    public void A_value_that_cannot_be_used_generates_nothing(
        string property,
        string value,
        string expected
    )
    {
        var project = GeneratorProject.Run(Scenario.Files, new() { [property] = value });

        Assert.Equal([expected], project.Diagnostics());
        Assert.Empty(project.HintNames());
    }

    [Fact]
    public void ECanGenerate_false_leaves_the_files_alone()
    {
        var project = GeneratorProject.Run(
            [(Scenario.NotePath, "not JSON")],
            new() { ["ECanGenerate"] = "False", ["ECanVisibility"] = "private" }
        );

        Assert.Empty(project.Diagnostics());
        Assert.Empty(project.HintNames());
    }

    [Fact]
    public void Mappings_without_the_runtime_are_told_once()
    {
        var project = GeneratorProject.Run(Scenario.Files, hasRuntime: false);

        Assert.Equal(
            [
                "Warning ECAN0301: The project has mappings but does not reference ECan.Sdk, so nothing is generated. Add the package ECan.Sdk, or set ECanGenerate to false.",
            ],
            project.Diagnostics()
        );
        Assert.Empty(project.HintNames());
    }

    [Fact]
    public void A_project_without_mappings_gets_nothing()
    {
        Assert.Empty(GeneratorProject.Run([]).HintNames());
        Assert.Empty(GeneratorProject.Run([], hasRuntime: false).Diagnostics());
        var schemaOnly = GeneratorProject.Run([(Scenario.SchemaPath, Scenario.Schema)]);
        Assert.Empty(schemaOnly.HintNames());
        Assert.Contains(
            "ECAN0304",
            Assert.Single(schemaOnly.Diagnostics()),
            StringComparison.Ordinal
        );
        Assert.Empty(
            GeneratorProject
                .Run([(Scenario.SchemaPath, Scenario.Schema)], hasRuntime: false)
                .Diagnostics()
        );
    }
}
