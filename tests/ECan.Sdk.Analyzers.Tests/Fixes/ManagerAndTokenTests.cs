using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Fixes;

/// <summary>ECAN1001: what the sync is called on, and with which token.</summary>
public sealed class ManagerAndTokenTests
{
    private const string NoSync = "Say that it is not meant for the cloud: [NoSync]";

    [Fact]
    public Task A_field_with_an_underscore_is_added_as_the_others_are() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler
            {
                private readonly ISkillRepository _skills; // All of them.

                public CaseHandler(ISkillRepository skills, string? name = null)
                {
                    _skills = skills;
                }

                public Task RunAsync(AgentSkill skill, CancellationToken token) => _skills.UpdateAsync(skill, token);
            }
            """,
            """
            public sealed class CaseHandler
            {
                private readonly ISkillRepository _skills; // All of them.
                private readonly IOfflineSyncManager _manager;

                public CaseHandler(ISkillRepository skills, IOfflineSyncManager manager, string? name = null)
                {
                    _skills = skills;
                    _manager = manager;
                }

                public async Task RunAsync(AgentSkill skill, CancellationToken token)
                {
                    await _skills.UpdateAsync(skill, token);
                    await _manager.SyncSkillAsync(skill, SyncOperation.Update, token);
                }
            }
            """
        );

    [Fact]
    public Task A_list_of_parameters_on_lines_of_their_own_gets_another_line() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler(
                ISkillRepository skills,
                IMailer mailer
            )
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    Console.WriteLine(mailer);
                }
            }
            """,
            """
            public sealed class CaseHandler(
                ISkillRepository skills,
                IMailer mailer,
                IOfflineSyncManager manager
            )
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    Console.WriteLine(mailer);
                }
            }
            """
        );

    [Fact]
    public Task A_class_without_a_constructor_gets_a_primary_one() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler
            {
                public async Task RunAsync(ISkillRepository skills, AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }
            """,
            """
            public sealed class CaseHandler(IOfflineSyncManager manager)
            {
                public async Task RunAsync(ISkillRepository skills, AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update);
                }
            }
            """
        );

    [Fact]
    public Task A_manager_that_may_be_null_is_asked_first() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? manager)
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager? manager)
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    if (manager is not null)
                    {
                        await manager.SyncSkillAsync(skill, SyncOperation.Update);
                    }
                }
            }
            """
        );

    [Theory]
    [InlineData("public static class CaseHandler", "public static async Task RunAsync(")]
    [InlineData("public struct CaseHandler", "public async Task RunAsync(")]
    public Task Where_there_is_no_constructor_to_take_one_nothing_is_written(
        string type,
        string method
    ) =>
        FixAssert.OffersAsync(
            $$"""
            {{type}}
            {
                {{method}}ISkillRepository skills, AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }
            """,
            NoSync
        );

    [Fact]
    public Task Two_constructors_leave_it_open_which_one_is_meant() =>
        FixAssert.OffersAsync(
            """
            public sealed class CaseHandler
            {
                private readonly ISkillRepository skills;

                public CaseHandler(ISkillRepository skills) { this.skills = skills; }

                public CaseHandler(ISkillRepository skills, int count) { this.skills = skills; }

                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }
            """,
            NoSync
        );

    [Fact]
    public Task A_constructor_that_other_code_calls_does_not_change() =>
        FixAssert.OffersAsync(
            """
            public sealed class CaseHandler(ISkillRepository skills)
            {
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }

            public static class Maker
            {
                public static CaseHandler Make(ISkillRepository skills) => new(skills);
            }
            """,
            NoSync
        );

    [Fact]
    public Task The_request_of_a_controller_ends_the_wait() =>
        FixAssert.MakesAsync(
            """
            using Microsoft.AspNetCore.Mvc;

            public sealed class CaseController(ISkillRepository skills, IOfflineSyncManager manager) : ControllerBase
            {
                [HttpPost]
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                }
            }
            """,
            """
            using Microsoft.AspNetCore.Mvc;

            public sealed class CaseController(ISkillRepository skills, IOfflineSyncManager manager) : ControllerBase
            {
                [HttpPost]
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                    await manager.SyncSkillAsync(skill, SyncOperation.Update, HttpContext.RequestAborted);
                }
            }
            """
        );

    [Fact]
    public Task What_the_cloud_does_not_have_is_not_written() =>
        FixAssert.OffersAsync(
            """
            public sealed class CaseHandler(IVehicleRepository vehicles, IOfflineSyncManager manager)
            {
                public async Task RunAsync(VehicleInfo vehicle)
                {
                    await vehicles.DeleteAsync(vehicle);
                            }
            }
            """,
            NoSync
        );

    [Fact]
    public Task The_second_choice_says_that_it_is_meant() =>
        FixAssert.MakesAsync(
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                // Saves.
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                            }
            }
            """,
            """
            public sealed class CaseHandler(ISkillRepository skills, IOfflineSyncManager manager)
            {
                // Saves.
                [NoSync("The skill is kept on this device.")]
                public async Task RunAsync(AgentSkill skill)
                {
                    await skills.UpdateAsync(skill);
                            }
            }
            """,
            choice: 1
        );
}
