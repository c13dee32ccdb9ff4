using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1002: what was saved is synced, and what else is synced stays.</summary>
public sealed class OtherEntityTests
{
    private const string Saved = "await relations.AddAsync(relation);";
    private const string Right = "await manager.SyncAgentSkillAsync(relation, SyncOperation.Add);";

    [Fact]
    public Task A_sync_of_another_type_stays_with_its_operation() =>
        MakesAsync(
            $$"""
                    {{Saved}}
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """,
            $$"""
                    {{Saved}}
                    {{Right}}
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """
        );

    [Fact]
    public Task The_missing_sync_is_written_where_every_path_has_it() =>
        MakesAsync(
            $$"""
                    {{Saved}}
                    if (agent.Name is not null)
                    {
                        await manager.SyncAgentAsync(agent, SyncOperation.Update);
                    }
            """,
            $$"""
                    {{Saved}}
                    {{Right}}
                    if (agent.Name is not null)
                    {
                        await manager.SyncAgentAsync(agent, SyncOperation.Update);
                    }
            """
        );

    [Fact]
    public Task Where_another_path_has_its_sync_only_this_one_gets_one() =>
        MakesAsync(
            $$"""
                    {{Saved}}
                    if (agent.Name is not null)
                    {
                        await manager.SyncAgentAsync(agent, SyncOperation.Update);
                    }
                    else
                    {
                        {{Right}}
                    }
            """,
            $$"""
                    {{Saved}}
                    if (agent.Name is not null)
                    {
                        await manager.SyncAgentAsync(agent, SyncOperation.Update);
                        {{Right}}
                    }
                    else
                    {
                        {{Right}}
                    }
            """
        );

    [Fact]
    public Task What_is_made_in_the_call_gets_a_name() =>
        MakesAsync(
            """
                    await relations.AddAsync(new AgentSkillRelation { Agid = "1", Skid = "2", Owner = "3" });
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """,
            """
                    var agentSkillRelation = new AgentSkillRelation { Agid = "1", Skid = "2", Owner = "3" };
                    await relations.AddAsync(agentSkillRelation);
                    await manager.SyncAgentSkillAsync(agentSkillRelation, SyncOperation.Add);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """
        );

    [Fact]
    public Task A_save_in_a_helper_is_synced_after_the_call_of_the_helper() =>
        MakesAsync(
            """
                    await StoreAsync(relation);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """,
            $$"""
                    await StoreAsync(relation);
                    {{Right}}
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """
        );

    [Fact]
    public Task What_was_deleted_by_its_id_is_deleted_by_it() =>
        MakesAsync(
            """
                    await skills.DeleteAsync(id);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """,
            """
                    await skills.DeleteAsync(id);
                    await manager.DeleteSkillAsync(id);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
            """
        );

    [Fact]
    public Task Nothing_is_written_where_only_some_rounds_of_a_loop_would_do_it() =>
        FixAssert.OffersAsync(
            Handler(
                $$"""
                        {{Saved}}
                        if (agent.Name is null)
                        {
                            {{Right}}
                            return;
                        }

                        do
                        {
                            await manager.SyncAgentAsync(agent, SyncOperation.Update);
                        } while (agent.Name.Length == 0);
                """
            )
        );

    [Fact]
    public Task What_the_cloud_does_not_have_is_not_written() =>
        FixAssert.OffersAsync(
            Handler(
                """
                        await vehicles.DeleteAsync(vehicle);
                        await manager.SyncAgentAsync(agent, SyncOperation.Update);
                """
            )
        );

    [Theory]
    [InlineData(
        "AddAsync(rewritten)",
        "note, SyncOperation.Update",
        "rewritten, SyncOperation.Add"
    )]
    [InlineData("SaveAsync(rewritten)", "note, SyncOperation.Add", "rewritten, SyncOperation.Add")]
    [InlineData("UpdateAsync(rewritten)", "note, operation", "rewritten, operation")]
    [InlineData(
        "AddAsync(rewritten)",
        "operation: SyncOperation.Update, entity: note",
        "operation: SyncOperation.Add, entity: rewritten"
    )]
    public Task An_old_copy_is_replaced_with_the_operation_that_the_save_says(
        string save,
        string before,
        string after
    ) =>
        FixAssert.MakesAsync(
            Notes(save, before, "Add | SyncOperations.Update"),
            Notes(save, after, "Add | SyncOperations.Update")
        );

    [Fact]
    public Task An_old_copy_stays_where_the_cloud_has_no_such_operation() =>
        FixAssert.OffersAsync(Notes("AddAsync(rewritten)", "note, SyncOperation.Update", "Update"));

    private static Task MakesAsync(string before, string after) =>
        FixAssert.MakesAsync(Handler(before), Handler(after));

    private static string Handler(string statements) =>
        $$"""
            namespace Cases;

            public sealed class TeachHandler(
                IAgentSkillRelationRepository relations,
                IVehicleRepository vehicles,
                ISkillRepository skills,
                IOfflineSyncManager manager
            )
            {
                public async Task TeachAsync(Agent agent, AgentSkillRelation relation, VehicleInfo vehicle, string id)
                {
            {{statements}}
                }

                private Task StoreAsync(AgentSkillRelation one) => relations.AddAsync(one);

            }
            """;

    private static string Notes(string save, string arguments, string operations) =>
        $$"""
            [assembly: SyncEntityInfo(typeof(Cases.Note), "note", SyncOperations.{{operations}})]

            namespace Cases;

            public sealed record Note(string Id, string Text);

            public interface INoteRepository : IRepository<Note>
            {
                Task SaveAsync(Note note);
            }

            public sealed class NoteHandler(INoteRepository notes, IOfflineSyncManager manager)
            {
                public async Task RewriteAsync(Note note, string text, SyncOperation operation)
                {
                    var rewritten = note with { Text = text };
                    await notes.{{save}};
                    await manager.SyncToCloudAsync({{arguments}});
                }
            }
            """;
}
