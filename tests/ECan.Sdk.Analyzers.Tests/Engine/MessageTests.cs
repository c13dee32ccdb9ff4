using System.Globalization;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Engine;

/// <summary>A message names the save, the entity, the path and what to write.</summary>
public sealed class MessageTests
{
    [Fact]
    public Task A_save_without_any_sync_says_what_to_write() =>
        Says(
            """
                public Task Rename(AgentSkill skill) => skills.UpdateAsync(skill);
            """,
            "'skills.UpdateAsync(skill)' saves the skill, and no sync follows. Write 'await cloud.SyncSkillAsync(skill, SyncOperation.Update)'."
        );

    [Fact]
    public Task A_path_without_a_sync_is_named_by_its_condition() =>
        Says(
            """
                public async Task Rename(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    if (skill.Owner is not null)
                    {
                        await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                    }
                }
            """,
            "'skills.UpdateAsync(skill)' saves the skill, and no sync follows if 'skill.Owner is not null' is false (line 8). Write 'await cloud.SyncSkillAsync(skill, SyncOperation.Update)'."
        );

    [Fact]
    public Task A_path_through_a_catch_is_named_by_its_line() =>
        Says(
            """
                public async Task Rename(AgentSkill skill, IMailer mailer)
                {
                    try
                    {
                        await skills.AddAsync(skill);
                        await mailer.SendAsync("office", "new");
                        await cloud.SyncSkillAsync(skill, SyncOperation.Add);
                    }
                    catch (Exception e)
                    {
                        Console.WriteLine(e.Message);
                    }
                }
            """,
            "'skills.AddAsync(skill)' saves the skill, and no sync follows if an exception is caught (line 13). Write 'await cloud.SyncSkillAsync(skill, SyncOperation.Add)'."
        );

    [Fact]
    public Task A_loop_over_something_else_is_named_by_what_it_runs_over() =>
        Says(
            """
                public async Task Rename(AgentSkill skill, List<AgentSkill> others)
                {
                    await skills.UpdateAsync(skill);
                    foreach (var other in others)
                    {
                        await cloud.SyncSkillAsync(other, SyncOperation.Update);
                    }
                }
            """,
            "'skills.UpdateAsync(skill)' saves the skill, and no sync follows if 'others' is empty (line 8). Write 'await cloud.SyncSkillAsync(skill, SyncOperation.Update)'."
        );

    [Fact]
    public Task A_delete_by_the_id_is_synced_by_the_id() =>
        Says(
            """
                public Task Remove(string skillId) => skills.DeleteAsync(skillId);
            """,
            "'skills.DeleteAsync(skillId)' saves the skill, and no sync follows. Write 'await cloud.DeleteSkillAsync(skillId)'."
        );

    [Fact]
    public Task An_operation_that_the_cloud_lacks_is_answered_by_the_annotation() =>
        Says(
            """
                public Task Remove(VehicleInfo vehicle, IVehicleRepository vehicles) =>
                    vehicles.DeleteAsync(vehicle);
            """,
            "'vehicles.DeleteAsync(vehicle)' saves the vehicle, and no sync follows. Write '[NoSync(\"the cloud has no delete for vehicle\")]'."
        );

    [Fact]
    public Task Another_type_is_named_beside_the_one_that_was_saved() =>
        Says(
            """
                public async Task Rename(AgentSkill skill, Agent agent)
                {
                    await skills.UpdateAsync(skill);
                    await cloud.SyncAgentAsync(agent, SyncOperation.Update);
                }
            """,
            "'skills.UpdateAsync(skill)' saves the skill, but 'cloud.SyncAgentAsync(agent, SyncOperation.Update)' syncs the agent. Sync 'skill'."
        );

    [Fact]
    public Task Another_operation_is_named_beside_the_saves() =>
        Says(
            """
                public async Task Rename(AgentSkill skill)
                {
                    await skills.AddAsync(skill);
                    await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                }
            """,
            "'skills.AddAsync(skill)' is an add of the skill, but 'cloud.SyncSkillAsync(skill, SyncOperation.Update)' says an update. Write 'await cloud.SyncSkillAsync(skill, SyncOperation.Add)'."
        );

    [Fact]
    public Task A_sync_before_the_save_is_told_to_come_after_it() =>
        Says(
            """
                public async Task Rename(AgentSkill skill)
                {
                    await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                    await skills.UpdateAsync(skill);
                }
            """,
            "'cloud.SyncSkillAsync(skill, SyncOperation.Update)' syncs the skill before 'skills.UpdateAsync(skill)' has saved it. Sync it after the save."
        );

    private static async Task Says(string members, string message)
    {
        var diagnostic = Assert.Single(await HandlerCase.ReportAsync(members));
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
