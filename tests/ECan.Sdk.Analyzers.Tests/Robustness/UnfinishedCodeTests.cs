using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Robustness;

/// <summary>While somebody types, code does not compile. It is looked at all the same.</summary>
public sealed class UnfinishedCodeTests
{
    [Theory]
    [InlineData("string s = s ?? \"query { a }\"; _ = $\"{s} {skill}\"; _ = s + skill;")]
    [InlineData("string s = skill is null ? s : \"\"; _ = $\"query {s} {skill}\";")]
    [InlineData("string s = t ?? \"\"; string t = s ?? \"\"; _ = AppSyncAuthorization.ApiKey(s);")]
    public async Task A_local_that_is_set_to_itself_is_not_followed_for_ever(string body) =>
        await AnalyzedAsync(
            $$"""
            public sealed class SkillHandler(IOfflineSyncManager cloud)
            {
                public async Task Rename(AgentSkill skill)
                {
                    {{body}}
                    await cloud.SyncSkillAsync(skill, SyncOperation.Update);
                }
            }
            """
        );

    [Theory]
    [InlineData("Draft", "")]
    [InlineData("Draft", "_")]
    [InlineData("_", "draft")]
    public async Task An_entity_whose_name_is_not_written_yet_is_none(
        string type,
        string dataType
    ) =>
        await AnalyzedAsync(
            $$"""
            [assembly: SyncEntityInfo(typeof({{type}}), "{{dataType}}", SyncOperations.Add)]

            public sealed class {{type}};

            public interface IDraftRepository
            {
                Task DeleteAsync(string id);

                Task SaveAsync({{type}} draft);
            }

            public sealed class DraftHandler(IDraftRepository drafts)
            {
                public Task Delete(string id) => drafts.DeleteAsync(id);

                public Task Save({{type}} draft) => drafts.SaveAsync(draft);
            }
            """
        );

    private static async Task AnalyzedAsync(string source)
    {
        var found = await Analysis.RunAsync(Code.Case([Code.Parse(source, "Case.cs")]));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }
}
