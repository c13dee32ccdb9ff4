using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Engine;

/// <summary>Variables that decide about a sync, in forms that the compiler takes apart.</summary>
public sealed class FlagTests
{
    [Theory]
    [InlineData("skip = wanted ?? false;", true)]
    [InlineData("skip = wanted is null ? false : wanted.Value;", true)]
    [InlineData("skip |= wanted ?? true;", true)]
    [InlineData("_ = wanted ?? true;", false)]
    public async Task A_flag_that_is_set_by_a_branching_value_is_not_known_any_more(
        string statement,
        bool isReported
    )
    {
        var found = await HandlerCase.ReportAsync(
            $$"""
                public async Task Rename(AgentSkill skill, bool? wanted)
                {
                    var skip = false;
                    await skills.SaveAsync(skill);
                    {{statement}}
                    if (skip)
                    {
                        return;
                    }

                    await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                }
            """
        );

        Assert.Equal(isReported ? ["ECAN1001"] : [], found.Select(diagnostic => diagnostic.Id));
    }
}
