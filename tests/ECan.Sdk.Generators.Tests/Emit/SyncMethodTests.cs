using System.Reflection;
using ECan.Sdk.Generators.Emit;

namespace ECan.Sdk.Generators.Tests.Emit;

public class SyncMethodTests
{
    [Fact]
    public async Task Writing_methods_call_the_manager_with_what_they_were_given() =>
        Assert.Equal(
            [
                "Add AgentSkill",
                "Update 2 AgentSkill",
                "Update AgentSkillRelation (cancellable)",
                """Delete skill {"id":"s1"}""",
                """Delete agent_skill {"agid":"a1","skid":"s \"ü\""}""",
            ],
            await Run(
                """
                using var source = new CancellationTokenSource();
                await manager.SyncSkillAsync(new AgentSkill { Name = "Seek" }, SyncOperation.Add);
                await manager.SyncSkillAsync(new[] { new AgentSkill(), new AgentSkill() }, SyncOperation.Update);
                var relation = new AgentSkillRelation { Agid = "a1", Skid = "s1", Owner = "ann" };
                await manager.SyncAgentSkillAsync(relation, SyncOperation.Update, source.Token);
                await manager.DeleteSkillAsync("s1");
                await manager.DeleteAgentSkillAsync("a1", "s \"ü\"");
                """
            )
        );

    [Fact]
    public async Task Queries_send_what_they_were_given_and_leave_nulls_out() =>
        Assert.Equal(
            [
                """getAgentSkills Json AgentSkill {"ids":"a,b"}""",
                "queryAgentSkills Json AgentSkill {}",
                """listTodos Connection Todo {"limit":5}""",
                """listTodos Connection Todo {"limit":5,"filter":{"text":"x","before":"2026-11-23T09:00:00.000Z","not":{"text":"y"}},"states":["OPEN","LATER"]}""",
            ],
            await Run(
                """
                await manager.GetSkillAsync("a,b");
                await manager.QuerySkillAsync();
                await foreach (var todo in manager.QueryTodoAsync(5)) { }
                var filter = new TodoFilter
                {
                    Text = "x",
                    Before = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1)),
                    Not = new() { Text = "y" },
                };
                await foreach (var todo in manager.QueryTodoAsync(5, filter, new[] { TodoState.Open, (TodoState)"LATER" })) { }
                """
            )
        );

    [Theory]
    [InlineData("await manager.DeleteSkillAsync(\"\");")]
    [InlineData("await manager.DeleteAgentSkillAsync(\"a\", null!);")]
    [InlineData("await ((IOfflineSyncManager)null!).DeleteSkillAsync(\"a\");")]
    [InlineData("await ((IOfflineSyncManager)null!).GetSkillAsync();")]
    public Task Misuse_is_an_argument_exception(string body) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => Run(body));

    [Fact]
    public void The_assembly_says_what_is_mirrored()
    {
        var assembly = GeneratedCode.Load(Files());

        var infos = assembly.GetCustomAttributes<SyncEntityInfoAttribute>().ToArray();

        Assert.Equal(
            [
                "AgentSkill skill Add, Update, Delete",
                "AgentSkillRelation agent_skill Add, Update, Delete",
                "Todo todo Add",
            ],
            infos.Select(info => $"{info.EntityType.Name} {info.DataType} {info.Operations}")
        );
        Assert.Equal(
            ["skill", "agent_skill", "todo"],
            GeneratedCode.Entities(assembly, "Shop.Cloud").Select(entity => entity.DataType)
        );
    }

    [Fact]
    public void An_entity_that_cannot_be_deleted_has_no_such_method()
    {
        var skill = SampleEntities.Skill() with { Delete = null, Get = null, Query = null };

        var text = SourceEmitter.Entity(skill, EmitModels.Options).Text;

        Assert.DoesNotContain("DeleteSkillAsync", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GetSkillAsync", text, StringComparison.Ordinal);
        Assert.DoesNotContain("QuerySkillAsync", text, StringComparison.Ordinal);
    }

    private static GeneratedFile[] Files() =>
        GeneratedCode.Emit(
            EmitModels.Options,
            [
                SampleEntities.Skill(),
                SampleEntities.Relation(),
                SampleEntities.Todo() with
                {
                    Update = null,
                    Delete = null,
                },
            ],
            [SampleEntities.TodoState()],
            [SampleEntities.TodoFilter()]
        );

    /// <summary>Compiles and runs the body of a method of a consumer.</summary>
    private static async Task<List<string>> Run(string body)
    {
        var assembly = GeneratedCode.Load(
            Files(),
            $$"""
            using System;
            using System.Threading;
            using ECan.Sdk;
            using Shop.Cloud;

            /// <summary>Uses what was generated.</summary>
            public static class Consumer
            {
                /// <summary>Runs.</summary>
                public static async global::System.Threading.Tasks.Task Run(IOfflineSyncManager manager)
                {
                    {{body}}
                }
            }
            """
        );
        var manager = new RecordingManager();
        var run = assembly.GetType("Consumer")!.GetMethod("Run")!;
        await (Task)run.Invoke(null, [manager])!;
        return manager.Calls;
    }
}
