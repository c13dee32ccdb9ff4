using System.Text.RegularExpressions;
using ECan.Sdk.Generators.Model;
using ECan.Sdk.Generators.Tests.Support;

namespace ECan.Sdk.Generators.Tests.Pipeline;

public sealed partial class ECanDefaultsTests
{
    private static readonly GeneratorProject Project = GeneratorProject.Run(ECanFiles.All);

    [Fact]
    public void The_mappings_give_no_diagnostic_and_the_schema_only_the_information_on_its_subscriptions() =>
        Assert.Equal(
            ["onAgentChanged", "onAgentSkillRelationChanged", "onAgentTaskRelationChanged"],
            Project.Diagnostics().Select(line => Subscription().Match(line).Groups[1].Value)
        );

    [Fact]
    public void Thirteen_data_types_have_thirty_eight_operations()
    {
        var entities = Entities();

        Assert.Equal(
            [
                "agent: Agent agid",
                "agent_skill: AgentSkillRelation agid+skid",
                "agent_task: AgentTaskRelation agid+task_id",
                "agent_tool: AgentToolRelation agid+tool_id",
                "avatar_resource: AvatarResource id",
                "knowledge: Knowledge knid",
                "skill: AgentSkill askid",
                "skill_knowledge: SkillKnowledgeRelation skill_id+knowledge_id",
                "skill_tool: SkillToolRelation skill_id+tool_id",
                "task: AgentTask ataskid",
                "task_skill: TaskSkillRelation task_id+skill_id",
                "tool: AgentTool toolid",
                "vehicle: VehicleInfo vid",
            ],
            entities.Select(entity =>
                $"{entity.DataType}: {entity.GraphQLType} {string.Join('+', entity.Key)}"
            )
        );
        Assert.Equal(
            38,
            entities
                .SelectMany(entity => new[] { entity.Add, entity.Update, entity.Delete })
                .Count(operation => operation is not null)
        );
        Assert.Equal(
            ["vehicle"],
            entities.Where(entity => entity.Delete is null).Select(entity => entity.DataType)
        );
    }

    [Fact]
    public void Conventions_find_the_same_as_the_mappings_name()
    {
        var bare = ECanFiles.Mappings.Select(file =>
            (file.Path, Operations().Replace(file.Text, ""))
        );
        var project = GeneratorProject.Run(bare.Prepend(ECanFiles.Schema));

        Assert.Equal(Entities(), project.Entities());
    }

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

    private static EntityModel[] Entities() => Project.Entities();

    [GeneratedRegex(
        @"\Aschema/appsync_schema\.graphql\(\d+,\d+\): Info ECAN0018: .*subscription '(?<name>\w+)'",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Subscription();

    [GeneratedRegex(
        "\"operations\": \\{[^}]*\\},",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Operations();
}
