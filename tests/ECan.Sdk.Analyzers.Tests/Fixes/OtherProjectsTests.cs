using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>A fix that changes what other projects see is offered only if they still compile.</summary>
public sealed class OtherProjectsTests
{
    private const string NoSync = "Say that it is not meant for the cloud: [NoSync]";
    private const string Sync = "Sync the skill after the save";
    private const string Void = "void";

    [Theory]
    [InlineData("new CaseHandler(skills)")]
    [InlineData("new(skills)")]
    public Task A_constructor_that_another_project_calls_does_not_change(string creation) =>
        OffersAsync(WithoutManager("public", ""), Maker("CaseHandler", creation), NoSync);

    [Fact]
    public Task Nor_one_that_another_project_derives_from() =>
        OffersAsync(
            WithoutManager("public", "").Replace("sealed ", "", StringComparison.Ordinal),
            "public sealed class Special(ISkillRepository skills) : CaseHandler(skills);",
            NoSync
        );

    [Fact]
    public Task Nor_one_that_is_lent_to_another_project() =>
        OffersAsync(
            WithoutManager(
                "internal",
                "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Case1\")]"
            ),
            Maker("CaseHandler", "new(skills)"),
            NoSync
        );

    [Theory]
    [InlineData(
        "public",
        "public static class Maker { public static Type Made => typeof(CaseHandler); }"
    )]
    [InlineData(
        "internal",
        "public sealed class CaseHandler(ISkillRepository skills) { public static CaseHandler Make(ISkillRepository skills) => new(skills) { Kept = skills }; private ISkillRepository Kept { get; init; } = skills; }"
    )]
    public Task It_changes_where_nobody_else_calls_it(string accessibility, string other) =>
        OffersAsync(WithoutManager(accessibility, ""), other, Sync, NoSync);

    [Theory]
    [InlineData(
        "public static bool Run(ToolHandler handler, AgentTool tool) => handler.Save(tool);",
        "bool"
    )]
    [InlineData(
        "public static void Run(ToolHandler handler, AgentTool tool) { handler.Save(tool); }",
        Void
    )]
    [InlineData(
        "public static void Run(ToolHandler handler, AgentTool tool) => handler.Save(tool);",
        Void
    )]
    [InlineData(
        "public static Action Run(ToolHandler handler, AgentTool tool) => () => handler.Save(tool);",
        Void
    )]
    [InlineData("public static Action<AgentTool> Run(ToolHandler handler) => handler.Save;", Void)]
    public Task A_method_that_another_project_calls_does_not_become_a_task(
        string caller,
        string type
    ) =>
        OffersAsync(
            Tools(type),
            $$"""
            public static class Caller
            {
                {{caller}}
            }
            """,
            NoSync
        );

    [Fact]
    public Task It_becomes_one_where_nobody_calls_it() =>
        OffersAsync(
            Tools(Void),
            "public static class Caller { public static void Save(ToolHandler handler) { } }",
            "Sync the tool after the save",
            NoSync
        );

    [Fact]
    public Task Nor_where_a_caller_of_the_same_file_would_not_wait_for_it() =>
        FixAssert.OffersAsync(
            Tools(Void)
                .Replace(
                    "private int",
                    "public void SaveAll(IEnumerable<AgentTool> all) { foreach (var one in all) { Save(one); } } private int",
                    StringComparison.Ordinal
                ),
            NoSync
        );

    private static async Task OffersAsync(string first, string second, params string[] titles)
    {
        using var workspace = FixWorkspace.OfProjects([first], [second]);
        await FixAssert.OffersAsync(workspace, titles);
    }

    private static string WithoutManager(string accessibility, string attribute) =>
        $$"""
            {{attribute}}

            {{accessibility}} sealed class CaseHandler(ISkillRepository skills)
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }
            """;

    private static string Maker(string type, string creation) =>
        $$"""
            internal static class Maker
            {
                public static {{type}} Make(ISkillRepository skills) => {{creation}};
            }
            """;

    private static string Tools(string type) =>
        $$"""
            public sealed class ToolHandler(IToolStore tools, IOfflineSyncManager manager)
            {
                public {{type}} Save(AgentTool tool)
                {
                    tools.Update(tool);
                    count++;
                    {{(type == Void ? "" : "return count > 0;")}}
                }

                private int count;
            }
            """;
}
