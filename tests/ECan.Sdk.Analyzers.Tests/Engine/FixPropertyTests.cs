using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Engine;

/// <summary>What the code fixes are told.</summary>
public sealed class FixPropertyTests
{
    [Fact]
    public async Task A_save_says_all_that_its_sync_needs()
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                """
                    public Task Rename(AgentSkill skill) => skills.UpdateAsync(skill);
                """
            )
        );

        Assert.Equal(
            new Dictionary<string, string?>
            {
                [FixProperties.DataType] = "skill",
                [FixProperties.EntityType] = "App.Cloud.AgentSkill",
                [FixProperties.SyncMethod] = "SyncSkillAsync",
                [FixProperties.SyncNamespace] = "App.Cloud",
                [FixProperties.Operation] = "Update",
                [FixProperties.SaidOperation] = "Update",
                [FixProperties.Operations] = "Add,Update,Delete",
                [FixProperties.Entity] = "skill",
                [FixProperties.Shape] = FixProperties.ShapeOne,
            },
            diagnostic.Properties.ToDictionary(pair => pair.Key, pair => pair.Value)
        );
    }

    [Theory]
    [InlineData("skills.DeleteAsync(id)", "id", FixProperties.ShapeId, "Delete")]
    [InlineData("skills.AddRangeAsync(all)", "all", FixProperties.ShapeMany, "Add")]
    [InlineData("skills.SaveAsync(this.kept)", "this.kept", FixProperties.ShapeOne, "Update")]
    [InlineData("skills.AddAsync(new AgentSkill())", null, FixProperties.ShapeOne, "Add")]
    public async Task The_shape_of_what_is_saved_is_told(
        string save,
        string? entity,
        string shape,
        string operation
    )
    {
        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                $$"""
                    private readonly AgentSkill kept = new();

                    public async Task Do(string id, List<AgentSkill> all) => await {{save}};
                """
            )
        );

        Assert.Equal(entity, diagnostic.Properties.GetValueOrDefault(FixProperties.Entity));
        Assert.Equal(shape, diagnostic.Properties[FixProperties.Shape]);
        Assert.Equal(operation, diagnostic.Properties[FixProperties.Operation]);
    }
}
