using ECan.Sdk.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.Engine;

/// <summary>What a project refers to, and how its code is spread over files.</summary>
public sealed class ProjectTests
{
    private const string OwnEntity = """
        using ECan.Sdk;

        [assembly: SyncEntityInfo(typeof(Lib.Reading), "reading", SyncOperations.Add)]

        namespace Lib;

        public sealed record Reading(string Id, double Value);
        public sealed record Sample(string Id);
        """;

    private const string Handler = """
        namespace Cases;

        public interface IReadingStore
        {
            System.Threading.Tasks.Task AddAsync(Lib.Reading reading);
            System.Threading.Tasks.Task AddAsync(Lib.Sample sample);
        }

        public sealed class ReadingHandler(IReadingStore store)
        {
            public System.Threading.Tasks.Task Add(Lib.Sample sample) => store.AddAsync(sample);
            public System.Threading.Tasks.Task Add(Lib.Reading reading) => store.AddAsync(reading);
        }
        """;

    [Fact]
    public async Task An_entity_of_the_project_itself_is_known()
    {
        var compilation = Code.Compile(
            "App",
            [Code.Parse(OwnEntity, "Lib.cs"), Code.Parse(Handler, "Handler.cs")],
            References.Sdk
        );

        var diagnostic = Assert.Single(await HandlerCase.ReportAsync(compilation));
        Assert.Equal(12, diagnostic.Location.Line());
    }

    [Fact]
    public async Task An_entity_of_a_referenced_assembly_is_known()
    {
        var library = Code.Compile("Lib", [Code.Parse(OwnEntity, "Lib.cs")], References.Sdk);
        var compilation = Code.Compile(
            "App",
            [Code.Parse(Handler, "Handler.cs")],
            [.. References.Sdk, library.ToReference()]
        );

        var diagnostic = Assert.Single(await HandlerCase.ReportAsync(compilation));
        Assert.Contains(
            "SyncToCloudAsync(reading",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_class_that_is_named_twice_has_the_operations_that_either_says()
    {
        const string handler = """
            [assembly: ECan.Sdk.SyncEntityInfo(typeof(Lib.Reading), "reading", ECan.Sdk.SyncOperations.Delete)]

            namespace Cases;

            public interface IReadingStore
            {
                System.Threading.Tasks.Task AddAsync(Lib.Reading reading);
                System.Threading.Tasks.Task DeleteAsync(Lib.Reading reading);
            }

            public sealed class ReadingHandler(IReadingStore store)
            {
                public System.Threading.Tasks.Task Add(Lib.Reading reading) => store.AddAsync(reading);
                public System.Threading.Tasks.Task Delete(Lib.Reading reading) => store.DeleteAsync(reading);
            }
            """;
        var library = Code.Compile("Lib", [Code.Parse(OwnEntity, "Lib.cs")], References.Sdk);
        var compilation = Code.Compile(
            "App",
            [Code.Parse(handler, "Handler.cs")],
            [.. References.Sdk, library.ToReference()]
        );

        var messages = (await HandlerCase.ReportAsync(compilation)).Select(found =>
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );

        Assert.Collection(
            messages,
            add => Assert.Contains("(reading, SyncOperation.Add)", add, StringComparison.Ordinal),
            delete =>
                Assert.Contains("(reading, SyncOperation.Delete)", delete, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_the_runtime_nothing_is_reported()
    {
        const string lookalike = """
            namespace ECan.Sdk
            {
                [System.Flags]
                public enum SyncOperations { Add = 1 }

                [System.AttributeUsage(System.AttributeTargets.Assembly)]
                public sealed class SyncEntityInfoAttribute(System.Type type, string name, SyncOperations all) : System.Attribute;
            }
            """;
        var compilation = Code.Compile(
            "App",
            [
                Code.Parse(lookalike, "Sdk.cs"),
                Code.Parse(OwnEntity, "Lib.cs"),
                Code.Parse(Handler, "Handler.cs"),
            ],
            References.Framework
        );

        Assert.Empty(await HandlerCase.ReportAsync(compilation));
    }

    [Fact]
    public async Task Without_entities_nothing_is_reported()
    {
        var compilation = Code.Compile(
            "App",
            [
                Code.Parse(
                    OwnEntity.Replace("[assembly", "// [assembly", StringComparison.Ordinal),
                    "Lib.cs"
                ),
                Code.Parse(Handler, "Handler.cs"),
            ],
            References.Sdk
        );

        Assert.Empty(await HandlerCase.ReportAsync(compilation));
    }

    [Theory]
    [InlineData("await cloud.SyncSkillAsync(skill, SyncOperation.Update);", false)]
    [InlineData("await Task.Yield();", true)]
    public async Task A_helper_in_another_part_of_the_type_is_looked_into(
        string body,
        bool isReported
    )
    {
        const string first = """
            namespace Cases;

            public sealed partial class SkillHandler(ISkillRepository skills, IOfflineSyncManager cloud)
            {
                public async Task Rename(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await AfterwardsAsync(skill);
                }
            }
            """;
        var second = $$"""
            namespace Cases;

            public sealed partial class SkillHandler
            {
                private async Task AfterwardsAsync(AgentSkill skill)
                {
                    {{body}}
                }
            }
            """;

        var found = await HandlerCase.ReportAsync(
            Code.Case([Code.Parse(first, "First.cs"), Code.Parse(second, "Second.cs")])
        );

        Assert.Equal(isReported ? ["First.cs"] : [], found.Select(FileOf));
    }

    [Fact]
    public async Task A_save_in_another_part_is_reported_where_the_handler_is()
    {
        const string helper = """
            namespace Cases;

            public sealed partial class SkillHandler
            {
                private Task StoreAsync(AgentSkill skill) => skills.UpdateAsync(skill);
            }
            """;
        const string handler = """
            namespace Cases;

            public sealed partial class SkillHandler(ISkillRepository skills)
            {
                public Task Rename(AgentSkill skill) => StoreAsync(skill);
            }
            """;

        var diagnostic = Assert.Single(
            await HandlerCase.ReportAsync(
                Code.Case([Code.Parse(helper, "Helper.cs"), Code.Parse(handler, "Handler.cs")])
            )
        );

        Assert.Equal("Handler.cs", FileOf(diagnostic));
        Assert.Equal(
            "Helper.cs",
            Assert.Single(diagnostic.AdditionalLocations).SourceTree?.FilePath
        );
    }

    [Fact]
    public async Task Generated_code_is_left_alone()
    {
        const string source = """
            // <auto-generated/>
            namespace Cases;

            public sealed class SkillHandler(ISkillRepository skills)
            {
                public Task Rename(AgentSkill skill) => skills.UpdateAsync(skill);
            }
            """;

        Assert.Empty(await HandlerCase.ReportFileAsync(source));
    }

    [Fact]
    public async Task A_cancelled_analysis_ends_as_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var compilation = Code.Case([
            Code.Parse(
                "namespace Cases; public sealed class SkillHandler(ISkillRepository skills) { public Task Do(AgentSkill skill) => skills.UpdateAsync(skill); }",
                "Case.cs"
            ),
        ]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Analysis.RunAsync(compilation, cancellationToken: cancellation.Token)
        );
    }

    private static string? FileOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath;
}
