using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Engine;

/// <summary>Where a diagnostic is, and the places that it points to besides.</summary>
public sealed class PlaceTests
{
    [Fact]
    public async Task A_save_in_a_helper_is_reported_at_the_call_and_points_to_the_save()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public async Task Rename(AgentSkill skill)
                    {
                        await StoreAsync(skill);
                    }

                    private async Task StoreAsync(AgentSkill changed)
                    {
                        await skills.UpdateAsync(changed);
                    }
                """
            )
        );

        Assert.Equal("StoreAsync(skill)", diagnostic.Location.Text());
        Assert.Equal(
            "skills.UpdateAsync(changed)",
            Assert.Single(diagnostic.AdditionalLocations).Text()
        );
        Assert.Equal("0", diagnostic.Properties[FixProperties.InnerSaveIndex]);
        Assert.Equal("skill", diagnostic.Properties[FixProperties.Entity]);
    }

    [Fact]
    public async Task A_helper_of_a_helper_leads_to_the_innermost_save()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public Task Rename(AgentSkill skill) => OuterAsync(skill);

                    private Task OuterAsync(AgentSkill skill) => InnerAsync(skill);

                    private Task InnerAsync(AgentSkill skill) => skills.UpdateAsync(skill);
                """
            )
        );

        Assert.Equal(HandlerCase.FirstLine, diagnostic.Location.Line());
        Assert.Equal(
            HandlerCase.FirstLine + 4,
            Assert.Single(diagnostic.AdditionalLocations).Line()
        );
    }

    [Fact]
    public async Task The_branch_that_lacks_the_sync_is_pointed_to()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public async Task<bool> Rename(AgentSkill skill)
                    {
                        await skills.SaveAsync(skill);
                        if (skill.Owner == "nobody")
                        {
                            return false;
                        }

                        await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                        return true;
                    }
                """
            )
        );

        var branch = Assert.Single(diagnostic.AdditionalLocations);
        Assert.Equal("skill.Owner == \"nobody\"", branch.Text());
        Assert.Equal("0", diagnostic.Properties[FixProperties.BranchIndex]);
        Assert.Equal("true", diagnostic.Properties[FixProperties.BranchValue]);
    }

    [Fact]
    public async Task Of_several_branches_the_one_after_which_no_sync_can_come_is_pointed_to()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public async Task Rename(AgentSkill skill, bool loud, bool sync)
                    {
                        await skills.SaveAsync(skill);
                        if (loud)
                        {
                            Console.WriteLine("saved");
                        }

                        if (sync)
                        {
                            await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                        }

                        if (loud)
                        {
                            Console.WriteLine("done");
                        }
                    }
                """
            )
        );

        Assert.Equal("sync", Assert.Single(diagnostic.AdditionalLocations).Text());
        Assert.Equal("false", diagnostic.Properties[FixProperties.BranchValue]);
    }

    [Fact]
    public async Task A_catch_is_pointed_to_without_a_value()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public async Task Rename(AgentSkill skill, IMailer mailer)
                    {
                        try
                        {
                            await skills.SaveAsync(skill);
                            await mailer.SendAsync("office", "new");
                            await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                        }
                        catch (Exception e)
                        {
                            Console.WriteLine(e.Message);
                        }
                    }
                """
            )
        );

        Assert.Equal("catch", Assert.Single(diagnostic.AdditionalLocations).Text());
        Assert.DoesNotContain(FixProperties.BranchValue, diagnostic.Properties);
    }

    [Fact]
    public async Task What_is_reported_at_a_sync_points_to_the_save()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public async Task Rename(AgentSkill skill)
                    {
                        await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                        await skills.UpdateAsync(skill);
                    }
                """
            )
        );

        Assert.Equal("ECAN1004", diagnostic.Id);
        Assert.StartsWith("cloud.", diagnostic.Location.Text(), StringComparison.Ordinal);
        Assert.Equal(
            "skills.UpdateAsync(skill)",
            Assert.Single(diagnostic.AdditionalLocations).Text()
        );
    }

    [Fact]
    public async Task A_save_is_reported_once_however_many_paths_lack_the_sync()
    {
        var found = await HandlerCase.ReportAsync(
            """
                public async Task<int> Rename(AgentSkill skill, int kind)
                {
                    await skills.UpdateAsync(skill);
                    switch (kind)
                    {
                        case 0:
                            return 1;
                        case 1:
                            return 2;
                        default:
                            await cloud.SyncAgentAsync(new Agent(), SyncOperation.Add);
                            return 3;
                    }
                }
            """
        );

        Assert.Single(found);
    }
}
