using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Engine;

/// <summary>What an .editorconfig adds to the names.</summary>
public sealed class OptionTests
{
    private const string Source = """
        namespace Cases;

        public interface IPlaceStore
        {
            Task PersistAsync(AgentSkill skill);
            Task UpdateAsync(AgentSkill skill);
        }

        public sealed class SkillJob(IPlaceStore store)
        {
            public async Task RunAsync(AgentSkill skill)
            {
                await store.PersistAsync(skill);
            }
        }

        public sealed class SkillHandler(IPlaceStore store)
        {
            public async Task PersistAsync(AgentSkill skill)
            {
                await store.PersistAsync(skill);
            }

            public async Task UpdateAsync(AgentSkill skill)
            {
                await store.UpdateAsync(skill);
            }
        }
        """;

    [Theory]
    [InlineData(null, null, 26)]
    [InlineData("Persist", null, 21, 26)]
    [InlineData(null, "Job", 26)]
    [InlineData("Store; Persist", "Job", 13, 21, 26)]
    public async Task Names_are_added_to_those_that_are_known(
        string? saveMethods,
        string? handlerTypes,
        params int[] lines
    )
    {
        var options = new Dictionary<string, string>();
        if (saveMethods is not null)
        {
            options["ecan_save_methods"] = saveMethods;
        }

        if (handlerTypes is not null)
        {
            options["ecan_handler_types"] = handlerTypes;
        }

        var found = await HandlerCase.ReportFileAsync(Source, options);

        Assert.Equal(lines, found.Select(diagnostic => diagnostic.Location.Line()));
    }
}
