using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>All diagnostics of a rule are mended at once, each after the one before.</summary>
public sealed class FixAllTests
{
    private const string Before = """
        public sealed class CaseHandler(ISkillRepository skills)
        {
            public Task SaveAsync(AgentSkill skill) => skills.UpdateAsync(skill);

            public async Task AddAsync(AgentSkill first, AgentSkill second)
            {
                await skills.AddAsync(first);
                await skills.AddAsync(second);
            }
        }
        """;

    private const string After = """
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
        """;

    [Fact]
    public Task In_a_document_a_manager_is_added_once() =>
        FixAssert.MakesAllAsync(
            RuleIds.SavedNotSynced,
            FixAllScope.Document,
            [Before, Other(Before)],
            [After, Other(Before)]
        );

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task In_a_project_and_a_solution_every_file_is_mended(FixAllScope scope) =>
        FixAssert.MakesAllAsync(
            RuleIds.SavedNotSynced,
            scope,
            [Before, Other(Before)],
            [After, Other(After)]
        );

    [Fact]
    public Task Dropped_tasks_of_one_method_make_it_async_once() =>
        FixAssert.MakesAllAsync(
            RuleIds.NotAwaited,
            FixAllScope.Document,
            [
                Marked.InMethod(
                    "manager.SyncSkillAsync(skill, SyncOperation.Add); _ = manager.SyncVehicleAsync(vehicle, SyncOperation.Add);",
                    "public void Run()"
                ),
            ],
            [
                Marked.InMethod(
                    "await manager.SyncSkillAsync(skill, SyncOperation.Add); await manager.SyncVehicleAsync(vehicle, SyncOperation.Add);",
                    "public async Task Run()"
                ),
            ]
        );

    private static string Other(string source) =>
        source.Replace("CaseHandler", "OtherHandler", StringComparison.Ordinal);
}
