using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Pipeline;
using ECan.Sdk.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Generators.Tests.Pipeline;

/// <summary>Why each step ran, after an edit as it happens in an editor.</summary>
public sealed class RunReasonTests
{
    private static readonly string[] AllSteps =
    [
        .. typeof(Steps).GetFields().Select(field => (string)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void Every_step_runs_at_first()
    {
        var project = Scenario.RunWithOwn();

        Assert.All(AllSteps, step => Assert.NotEmpty(Reasons(project, step)));
        Assert.All(
            AllSteps.SelectMany(step => Reasons(project, step)),
            reason => Assert.Equal(IncrementalStepRunReason.New, reason)
        );
    }

    [Fact]
    public void An_edit_of_CSharp_runs_nothing_but_the_look_for_the_runtime()
    {
        var project = Scenario.Run().WithSource("internal class D { private int x = 1; }");

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(project, Steps.Runtime));
        Assert.All(
            AllSteps.Except([Steps.Runtime]).SelectMany(step => Reasons(project, step)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)
        );
        AssertOutputs(project, IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData(Scenario.NotePath, Scenario.Note)]
    [InlineData(Scenario.SchemaPath, Scenario.Schema)]
    public void The_same_text_saved_again_runs_nothing_behind_its_reading(string path, string text)
    {
        var project = Scenario.Run().WithFile(path, text);

        Assert.Equal(
            [IncrementalStepRunReason.Unchanged],
            Reasons(project, Steps.Files)
                .Where(reason => reason is not IncrementalStepRunReason.Cached)
        );
        Assert.All(
            AllSteps.Except([Steps.Files]).SelectMany(step => Reasons(project, step)),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)
        );
        AssertOutputs(project, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void One_edited_mapping_emits_its_own_entity_again_and_no_other()
    {
        var project = Scenario
            .Run()
            .WithFile(
                Scenario.NotePath,
                """{ "data_type": "note", "excluded_fields": ["title"] }"""
            );

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(project, Steps.Schema));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(project, Steps.Catalog));
        Assert.Equal(
            ["Note"],
            Modified<EntityModel>(project, Steps.Entities).Select(entity => entity.ClassName)
        );
        Assert.Equal(
            ["Note.g.cs"],
            Modified<Generators.Emit.GeneratedFile>(project, Steps.EntitySources)
                .Select(file => file.HintName)
        );
        Assert.All(
            new[] { Steps.IndexSource, Steps.EnumSources, Steps.NestedTypeSources }.SelectMany(
                step => Reasons(project, step)
            ),
            reason => Assert.Contains(reason, Settled)
        );
    }

    [Fact]
    public void White_space_in_a_mapping_emits_nothing_again()
    {
        var project = Scenario.Run().WithFile(Scenario.NotePath, "\n\n" + Scenario.Note);

        Assert.Equal([IncrementalStepRunReason.Modified], Changed(project, Steps.Bound));
        Assert.Empty(Changed(project, Steps.Entities));
        AssertOutputs(project, Settled);
    }

    [Fact]
    public void A_comment_in_the_schema_emits_nothing_again()
    {
        var project = Scenario
            .Run()
            .WithFile(Scenario.SchemaPath, Scenario.Schema + "\n# The end.");

        Assert.Equal([IncrementalStepRunReason.Modified], Changed(project, Steps.Schema));
        Assert.Empty(Changed(project, Steps.Bound));
        AssertOutputs(project, Settled);
    }

    [Fact]
    public void A_new_diagnostic_leaves_the_other_entity_alone()
    {
        var project = Scenario
            .Run()
            .WithFile(Scenario.NotePath, """{ "data_type": "note", "key": ["x"] }""");

        Assert.Equal(
            [
                "mappings/note_mapping.json(1,32): Error ECAN0124: 'key' names the field 'x', which 'Note' does not have.",
            ],
            project.Diagnostics()
        );
        Assert.Empty(Modified<Generators.Emit.GeneratedFile>(project, Steps.EntitySources));
        Assert.Equal(["ECanSync.g.cs", "Part.g.cs", "State.g.cs", "Tag.g.cs"], project.HintNames());
    }

    private static readonly IncrementalStepRunReason[] Settled =
    [
        IncrementalStepRunReason.Cached,
        IncrementalStepRunReason.Unchanged,
    ];

    /// <summary>None for a step that nothing came to, such as those of the app's own types in a project without any.</summary>
    private static IncrementalStepRunReason[] Reasons(GeneratorProject project, string step) =>
        project.Result.TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    private static IEnumerable<IncrementalStepRunReason> Changed(
        GeneratorProject project,
        string step
    ) => Reasons(project, step).Except(Settled);

    private static IEnumerable<T> Modified<T>(GeneratorProject project, string step) =>
        project
            .Result.TrackedSteps[step]
            .SelectMany(run => run.Outputs)
            .Where(output =>
                output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New
            )
            .Select(output => (T)output.Value);

    private static void AssertOutputs(
        GeneratorProject project,
        params IncrementalStepRunReason[] expected
    ) =>
        Assert.All(
            project
                .Result.TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(run => run.Outputs),
            output => Assert.Contains(output.Reason, expected)
        );
}
