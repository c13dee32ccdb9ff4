using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001, second choice: <c>[NoSync]</c> is written on the handler, which may be a lambda.</summary>
public sealed class NoSyncTests
{
    private const string Attribute = "[NoSync(\"The skill is kept on this device.\")]";
    private const string Title = "Say that it is not meant for the cloud: [NoSync]";

    [Fact]
    public Task On_the_lambda_of_an_end_point() =>
        MakesAsync(
            """
            app.MapPost("/", async (AgentSkill skill, ISkillRepository skills) =>
                    {
                        await skills.AddAsync(skill);
                    });
            """,
            $$"""
            app.MapPost("/", {{Attribute}} async (AgentSkill skill, ISkillRepository skills) =>
                    {
                        await skills.AddAsync(skill);
                    });
            """
        );

    [Fact]
    public Task On_a_line_of_its_own_where_the_lambda_begins_one() =>
        MakesAsync(
            """
            app.MapPost(
                        "/", // All of them.
                        // Saves.
                        (AgentSkill skill, ISkillRepository skills) => skills.AddAsync(skill)
                    );
            """,
            $$"""
            app.MapPost(
                        "/", // All of them.
                        // Saves.
                        {{Attribute}}
                        (AgentSkill skill, ISkillRepository skills) => skills.AddAsync(skill)
                    );
            """
        );

    [Theory]
    [InlineData("() => Store(one)", "() => Store(one)")]
    [InlineData("static () => Store(new())", "static () => Store(new())")]
    public Task On_the_lambda_of_a_command(string before, string after) =>
        MakesAsync(
            $"Command = new RelayCommand({before});",
            $"Command = new RelayCommand({Attribute} {after});"
        );

    [Theory]
    [InlineData("(_, _) => Store(one)", "(_, _) => Store(one)")]
    [InlineData(
        "async (_, _) => { await Task.Yield(); Store(one); }",
        "async (_, _) => { await Task.Yield(); Store(one); }"
    )]
    public Task On_the_lambda_of_an_event(string before, string after) =>
        MakesAsync($"button.Click += {before};", $"button.Click += {Attribute} {after};");

    [Theory]
    [InlineData("skill => Store(skill)", "(skill) => Store(skill)")]
    [InlineData(
        "async skill => { await Task.Yield(); Store(skill); }",
        "async (skill) => { await Task.Yield(); Store(skill); }"
    )]
    public Task In_parentheses_which_an_attribute_needs(string before, string after) =>
        MakesAsync($"Stored += {before};", $"Stored += {Attribute} {after};");

    [Fact]
    public Task Not_on_a_delegate_which_takes_no_attributes() =>
        FixAssert.OffersAsync(Routes("Stored += delegate(AgentSkill skill) { Store(skill); };"));

    [Fact]
    public Task On_the_method_where_the_lambda_is_a_part_of_it() =>
        FixAssert.MakesAsync(
            Handler("public Task RunAsync(AgentSkill skill) =>"),
            Handler(
                """
                [NoSync("The skill is kept on this device.")]
                    public Task RunAsync(AgentSkill skill) =>
                """
            ),
            choice: 1
        );

    // The manager would be an argument of the end point; none is there, so [NoSync] is all that is offered.
    private static async Task MakesAsync(string before, string after)
    {
        await FixAssert.OffersAsync(Routes(before), Title);
        await FixAssert.MakesAsync(Routes(before), Routes(after));
    }

    private static string Routes(string statement) =>
        $$"""
            using CommunityToolkit.Mvvm.Input;
            using Microsoft.AspNetCore.Builder;

            namespace Cases;

            public static class Routes
            {
                private static readonly AgentSkill one = new();
                private static readonly Saver saver = null!;
                private static RelayCommand? Command;
                private static event Action<AgentSkill>? Stored;

                public static void Map(WebApplication app, Button button)
                {
                    {{statement}}
                    Stored?.Invoke(one);
                    Command?.Execute(null);
                }

                private static void Store(AgentSkill skill) => saver.SaveSkill(skill);
            }

            public abstract class Saver
            {
                [SavesEntity]
                public abstract void SaveSkill(AgentSkill skill);
            }
            """;

    private static string Handler(string method) =>
        $$"""
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                {{method}}
                    Task.Run(async () =>
                    {
                        await skills.UpdateAsync(skill);
                    });
            }
            """;
}
