using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001: which manager a sync is called on where there are several.</summary>
public sealed class ManagerChoiceTests
{
    [Fact]
    public Task A_parameter_before_a_field() =>
        CallsAsync("given", "", "IOfflineSyncManager given, ");

    [Theory]
    [InlineData("var scoped = cloud.ForAccount(skill.Owner);", "")]
    [InlineData(
        "IOfflineSyncManager scoped = given.ForAccount(skill.Owner);",
        "IOfflineSyncManager given, "
    )]
    [InlineData("var other = cloud; var scoped = other.ForAccount(skill.Owner);", "")]
    [InlineData(
        "IOfflineSyncManager scoped; if (skill.Owner is null) { scoped = cloud; } else { scoped = cloud.ForAccount(skill.Owner); }",
        ""
    )]
    public Task One_that_was_made_for_an_account_before_all_others(
        string statements,
        string parameters
    ) => CallsAsync("scoped", statements, parameters);

    [Theory]
    [InlineData(
        "IOfflineSyncManager scoped; if (skill.Owner is not null) { scoped = cloud.ForAccount(skill.Owner); }"
    )]
    [InlineData("if (Find() is IOfflineSyncManager scoped) { Done(); }")]
    [InlineData("if (Find() is { } found) { var scoped = found.ForAccount(skill.Owner); Done(); }")]
    public Task None_that_may_have_no_value_there(string statements) =>
        CallsAsync("cloud", statements);

    [Fact]
    public Task None_that_comes_later() =>
        FixAssert.MakesAsync(
            Handler("", "", "", "var scoped = cloud.ForAccount(skill.Owner);"),
            Handler(
                "",
                "",
                "\n        await cloud.SyncSkillAsync(skill, SyncOperation.Update);",
                "var scoped = cloud.ForAccount(skill.Owner);"
            )
        );

    [Theory]
    [InlineData("var scoped = Find(); if (scoped is null) { return; }", "scoped")]
    [InlineData("if (Find() is not { } scoped) { return; }", "scoped")]
    [InlineData("var scoped = Find();", "cloud")]
    public Task One_that_is_never_null_before_one_that_may_be(string statements, string manager) =>
        CallsAsync(manager, statements);

    [Fact]
    public Task The_parameter_of_the_inner_function() =>
        FixAssert.MakesAsync(
            Handler(
                "await OnAsync(cloud, async inner => { ",
                "IOfflineSyncManager given, ",
                "",
                "});"
            ),
            Handler(
                "await OnAsync(cloud, async inner => { ",
                "IOfflineSyncManager given, ",
                "\n        await inner.SyncSkillAsync(skill, SyncOperation.Update);",
                "});"
            )
        );

    [Fact]
    public Task None_where_it_is_not_plain_which_account_is_meant() =>
        FixAssert.OffersAsync(
            Handler(
                "var from = cloud.ForAccount(skill.Owner); var to = cloud.ForAccount(skill.Name);"
            ),
            "Say that it is not meant for the cloud: [NoSync]"
        );

    [Fact]
    public Task No_token_that_may_have_no_value_there() =>
        CallsAsync(
            "cloud",
            "CancellationToken token; if (skill.Owner is null) { token = default; Done(token); }"
        );

    private static Task CallsAsync(string manager, string statements, string parameters = "") =>
        FixAssert.MakesAsync(
            Handler(statements, parameters),
            Handler(
                statements,
                parameters,
                $"\n        await {manager}.SyncSkillAsync(skill, SyncOperation.Update);"
            )
        );

    private static string Handler(
        string statements,
        string parameters = "",
        string sync = "",
        string rest = "Done();"
    ) =>
        $$"""
            namespace Cases;

            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? maybe)
            {
                private readonly IOfflineSyncManager cloud = maybe!;

                public async Task RunAsync({{parameters}}AgentSkill skill)
                {
                    {{statements}}
                    await skills.UpdateAsync(skill);{{sync}}
                    {{rest}}
                }

                private IOfflineSyncManager? Find() => maybe;

                private static Task OnAsync(IOfflineSyncManager manager, Func<IOfflineSyncManager, Task> run) => run(manager);

                private static void Done(CancellationToken token = default) { }
            }
            """;
}
