using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001 at a save that names no entity: nobody knows what to sync, so no sync is offered.</summary>
public sealed class SetBasedSaveTests
{
    [Theory]
    [InlineData("await db.Skills.Where(skill => skill.Owner == owner).ExecuteDeleteAsync();")]
    [InlineData("db.Skills.Where(skill => skill.Owner == owner).ExecuteDelete();")]
    [InlineData(
        "await db.Skills.ExecuteUpdateAsync(set => set.SetProperty(skill => skill.Owner, owner));"
    )]
    [InlineData(
        "var rows = db.Skills.ExecuteUpdate(set => set.SetProperty(skill => skill.Owner, owner));"
    )]
    public async Task Only_the_second_choice_is_offered(string save)
    {
        using var workspace = FixWorkspace.Of(
            $$"""
            using Microsoft.EntityFrameworkCore;

            public sealed class CaseHandler(AppDb db, IOfflineSyncManager manager)
            {
                public async Task RunAsync(string owner, AgentSkill other)
                {
                    {{save}}
                    await Task.Yield();
                }
            }
            """
        );

        Assert.Equal(RuleIds.SavedNotSynced, Assert.Single(await workspace.DiagnosticsAsync()).Id);
        await FixAssert.OffersAsync(workspace, "Say that it is not meant for the cloud: [NoSync]");
    }
}
