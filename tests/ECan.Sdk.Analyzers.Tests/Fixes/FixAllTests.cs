using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>All diagnostics of a rule are mended at once, each after the one before: in a document, a project, a solution of two projects.</summary>
public sealed class FixAllTests
{
    private const int First = 0;
    private const int Second = 1;

    public static TheoryData<FixAllScope> Scopes { get; } =
    [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Missing_syncs_are_written_and_a_manager_is_added_once(FixAllScope scope) =>
        MakesAsync(
            RuleIds.SavedNotSynced,
            scope,
            """
            public sealed class CaseHandler(ISkillRepository skills)
            {
                public Task SaveAsync(AgentSkill skill) => skills.UpdateAsync(skill);

                public async Task AddAsync(AgentSkill first, AgentSkill second)
                {
                    await skills.AddAsync(first);
                    await skills.AddAsync(second);
                }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public async Task SaveAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                }

                public async Task AddAsync(AgentSkill first, AgentSkill second)
                {
                    await skills.AddAsync(first);
                    await manager.SyncSkillAsync(first, SyncOperation.Add);
                    await skills.AddAsync(second);
                    await manager.SyncSkillAsync(second, SyncOperation.Add);
                }
            }
            """,
            First
        );

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task What_is_not_meant_for_the_cloud_is_said_once_of_each_method(FixAllScope scope) =>
        MakesAsync(
            RuleIds.SavedNotSynced,
            scope,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public Task SaveAsync(AgentSkill skill) => skills.UpdateAsync(skill);

                public async Task AddAsync(AgentSkill first, AgentSkill second)
                {
                    await skills.AddAsync(first);
                    await skills.AddAsync(second);
                }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                [NoSync("The skill is kept on this device.")]
                public Task SaveAsync(AgentSkill skill) => skills.UpdateAsync(skill);

                [NoSync("The skill is kept on this device.")]
                public async Task AddAsync(AgentSkill first, AgentSkill second)
                {
                    await skills.AddAsync(first);
                    await skills.AddAsync(second);
                }
            }
            """,
            Second
        );

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Other_entities_stay_beside_what_was_saved(FixAllScope scope) =>
        MakesAsync(
            RuleIds.OtherEntitySynced,
            scope,
            """
            public sealed class CaseHandler(IAgentSkillRelationRepository relations, IOfflineSyncManager manager)
            {
                public async Task AddAsync(Agent agent, AgentSkillRelation relation)
                {
                    await relations.AddAsync(relation);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
                }

                public async Task DeleteAsync(Agent agent, AgentSkillRelation relation)
                {
                    await relations.DeleteAsync(relation);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
                }
            }
            """,
            """
            public sealed class CaseHandler(IAgentSkillRelationRepository relations, IOfflineSyncManager manager)
            {
                public async Task AddAsync(Agent agent, AgentSkillRelation relation)
                {
                    await relations.AddAsync(relation);
                    await manager.SyncAgentSkillAsync(relation, SyncOperation.Add);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
                }

                public async Task DeleteAsync(Agent agent, AgentSkillRelation relation)
                {
                    await relations.DeleteAsync(relation);
                    await manager.SyncAgentSkillAsync(relation, SyncOperation.Delete);
                    await manager.SyncAgentAsync(agent, SyncOperation.Update);
                }
            }
            """,
            First
        );

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Each_operation_becomes_that_of_its_save(FixAllScope scope) =>
        MakesAsync(
            RuleIds.OtherOperation,
            scope,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public async Task AddAsync(AgentSkill skill)
                {
                    await skills.AddAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update); // New.
                }

                public async Task SaveAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Add);
                }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                public async Task AddAsync(AgentSkill skill)
                {
                    await skills.AddAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Add); // New.
                }

                public async Task SaveAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                }
            }
            """,
            First
        );

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Nothing_blocks_and_a_method_is_made_async_once(FixAllScope scope) =>
        MakesAsync(
            RuleIds.Blocking,
            scope,
            """
            public sealed class CaseHandler(IOfflineSyncManager manager)
            {
                public bool Run(AgentSkill skill)
                {
                    manager.SyncSkillAsync(skill, SyncOperation.Update).Wait();
                    return manager.SyncSkillAsync(skill, SyncOperation.Update).Result.Synced;
                }
            }
            """,
            """
            public sealed class CaseHandler(IOfflineSyncManager manager)
            {
                public async Task<bool> Run(AgentSkill skill)
                {
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    return (await manager.SyncSkillAsync(skill, SyncOperation.Update)).Synced;
                }
            }
            """,
            First
        );

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Dropped_tasks_of_one_method_make_it_async_once(FixAllScope scope) =>
        MakesAsync(
            RuleIds.NotAwaited,
            scope,
            """
            public sealed class CaseHandler(IOfflineSyncManager manager)
            {
                public void Run(AgentSkill skill, VehicleInfo vehicle)
                {
                    manager.SyncSkillAsync(skill, SyncOperation.Add); _ = manager.SyncVehicleAsync(vehicle, SyncOperation.Add);
                }
            }
            """,
            """
            public sealed class CaseHandler(IOfflineSyncManager manager)
            {
                public async Task Run(AgentSkill skill, VehicleInfo vehicle)
                {
                    await manager.SyncSkillAsync(skill, SyncOperation.Add); await manager.SyncVehicleAsync(vehicle, SyncOperation.Add);
                }
            }
            """,
            First
        );

    private static async Task MakesAsync(
        string ruleId,
        FixAllScope scope,
        string before,
        string after,
        int choice
    )
    {
        using var workspace = FixWorkspace.OfProjects(
            [before, Named(before, "Next")],
            [Named(before, "Far")]
        );
        await FixAssert.MakesAllAsync(
            workspace,
            ruleId,
            scope,
            [
                after,
                Named(scope is FixAllScope.Document ? before : after, "Next"),
                Named(scope is FixAllScope.Solution ? after : before, "Far"),
            ],
            choice
        );
    }

    private static string Named(string source, string name) =>
        source.Replace("CaseHandler", name + "Handler", StringComparison.Ordinal);
}
