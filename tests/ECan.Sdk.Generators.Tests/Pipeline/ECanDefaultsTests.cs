using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

public sealed class ECanDefaultsTests
{
    private static readonly GeneratorProject Project = GeneratorProject.Run(ECanFiles.All);

    [Fact]
    public void Schema_and_mappings_give_no_diagnostic() => Assert.Empty(Project.Diagnostics());

    [Fact]
    public void Each_data_type_gives_its_class_and_the_index_lists_all() =>
        Assert.Equal(
            [
                "Agent.g.cs",
                "AgentSkill.g.cs",
                "AgentSkillRelation.g.cs",
                "AgentTask.g.cs",
                "AgentTaskRelation.g.cs",
                "AgentTool.g.cs",
                "AgentToolRelation.g.cs",
                "AvatarResource.g.cs",
                "ECanSync.g.cs",
                "Knowledge.g.cs",
                "SkillKnowledgeRelation.g.cs",
                "SkillToolRelation.g.cs",
                "TaskSkillRelation.g.cs",
                "VehicleInfo.g.cs",
            ],
            Project.HintNames()
        );

    [Fact]
    public void The_generated_code_compiles_without_a_warning() =>
        Assert.Empty(Project.CompilerDiagnostics());
}
