using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.Pipeline;
using ECan.Sdk.Generators.Tests.Pipeline;
using ECan.Sdk.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.Tests.Own;

/// <summary>Why each step ran, after an edit of C# in a project with a type of its own.</summary>
public sealed class OwnRunReasonTests
{
    private static readonly string[] Behind =
    [
        .. typeof(Steps)
            .GetFields()
            .Select(field => (string)field.GetRawConstantValue()!)
            .Except([Steps.Runtime, Steps.OwnReads]),
    ];

    private static readonly IncrementalStepRunReason[] Settled =
    [
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Unchanged,
    ];

    [Fact]
    public void An_edit_elsewhere_looks_at_the_type_again_and_runs_nothing_behind_it()
    {
        var project = Scenario
            .RunWithOwn()
            .WithSource(Scenario.OwnSource + " internal class D { private int x = 1; }");

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(project, Steps.OwnReads));
        Assert.All(
            Behind.SelectMany(step => Reasons(project, step)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)
        );
        AssertOutputs(project, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_within_the_type_moves_its_diagnostics_and_emits_nothing()
    {
        var before = Scenario.RunWithOwn();
        var project = before.WithSource("// A comment.\n" + Scenario.OwnSource);

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(project, Steps.OwnPlaces));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(project, Steps.OwnTypes));
        Assert.All(
            Behind
                .Except([Steps.OwnPlaces, Steps.OwnTypes])
                .SelectMany(step => Reasons(project, step)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)
        );
        Assert.StartsWith(
            "MyOwn.cs(6,20): ",
            Assert.Single(before.Diagnostics()),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "MyOwn.cs(7,20): ",
            Assert.Single(project.Diagnostics()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    // Another type of a property.
    [InlineData("int? Size", "long? Size")]
    // A property less.
    [InlineData("public int? Size { get; set; }", "")]
    // A property more, which takes the place of a field's default.
    [InlineData("public int? Size", "public string? Title { get; set; } public int? Size")]
    public void Another_property_emits_its_own_entity_again_and_no_other(string old, string @new)
    {
        var project = Scenario
            .RunWithOwn()
            .WithSource(Scenario.OwnSource.Replace(old, @new, StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(project, Steps.OwnReads));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(project, Steps.OwnTypes));

        Assert.Equal(
            ["ECanSync.Own.g.cs"],
            project
                .Result.TrackedSteps[Steps.EntitySources]
                .SelectMany(run => run.Outputs)
                .Where(output => !Settled.Contains(output.Reason))
                .Select(output => ((GeneratedFile)output.Value).HintName)
        );
        Assert.All(
            new[] { Steps.Schema, Steps.Mappings, Steps.Bound, Steps.IndexSource }
                .Concat([Steps.EnumSources, Steps.NestedTypeSources])
                .SelectMany(step => Reasons(project, step)),
            reason => Assert.Contains(reason, Settled)
        );
    }

    [Fact]
    public void The_attribute_removed_generates_the_class_again()
    {
        var project = Scenario
            .RunWithOwn()
            .WithSource(
                Scenario.OwnSource.Replace(
                    "[ECan.Sdk.SyncEntity(\"own\")]",
                    "",
                    StringComparison.Ordinal
                )
            );

        Assert.Contains("Own.g.cs", project.HintNames());
        Assert.DoesNotContain("ECanSync.Own.g.cs", project.HintNames());
        Assert.Empty(project.Diagnostics());
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(
        GeneratorProject project,
        string step
    ) =>
        project
            .Result.TrackedSteps[step]
            .SelectMany(run => run.Outputs)
            .Select(output => output.Reason);

    private static void AssertOutputs(
        GeneratorProject project,
        IncrementalStepRunReason expected
    ) =>
        Assert.All(
            project
                .Result.TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(run => run.Outputs),
            output => Assert.Equal(expected, output.Reason)
        );
}
