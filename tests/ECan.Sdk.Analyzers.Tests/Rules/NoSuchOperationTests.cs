using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Rules;

/// <summary>ECAN1010: the cloud cannot delete vehicles, and the call says so by a constant.</summary>
public sealed class NoSuchOperationTests
{
    [Theory]
    [InlineData("await [|manager.SyncVehicleAsync(vehicle, SyncOperation.Delete)|];")]
    [InlineData("await [|manager.SyncVehicleAsync([vehicle], SyncOperation.Delete)|];")]
    [InlineData("await [|manager.SyncToCloudAsync(vehicle, SyncOperation.Delete)|];")]
    [InlineData(
        "await [|manager.SyncManyToCloudAsync<VehicleInfo>([vehicle], SyncOperation.Delete)|];"
    )]
    [InlineData(
        "await [|manager.SyncToCloudAsync(\"vehicle\", default(JsonElement), SyncOperation.Delete)|];"
    )]
    [InlineData("await [|manager.Queue.AddAsync(vehicle, SyncOperation.Delete)|];")]
    [InlineData(
        "const SyncOperation operation = SyncOperation.Delete; await [|manager.SyncVehicleAsync(vehicle, operation)|];"
    )]
    [InlineData(
        "await [|manager.SyncVehicleAsync(operation: SyncOperation.Delete, entity: vehicle)|];"
    )]
    public Task What_the_cloud_does_not_have_is_reported(string statement) =>
        Marked.AssertAsync(RuleIds.NoSuchOperation, Marked.InMethod(statement));

    [Theory]
    [InlineData("await manager.SyncVehicleAsync(vehicle, SyncOperation.Update);")]
    [InlineData("await manager.SyncVehicleAsync([vehicle], SyncOperation.Add);")]
    [InlineData("await manager.SyncSkillAsync(skill, SyncOperation.Delete);")]
    [InlineData("await manager.SyncToCloudAsync(skill, SyncOperation.Delete);")]
    [InlineData(
        "await manager.SyncToCloudAsync(\"skill\", default(JsonElement), SyncOperation.Delete);"
    )]
    [InlineData(
        "await manager.SyncToCloudAsync(\"unknown\", default(JsonElement), SyncOperation.Delete);"
    )]
    [InlineData("await manager.SyncToCloudAsync(\"no entity\", SyncOperation.Delete);")]
    [InlineData(
        "var operation = skill.Owner is null ? SyncOperation.Add : SyncOperation.Delete; await manager.SyncVehicleAsync(vehicle, operation);"
    )]
    [InlineData(
        "System.Linq.Expressions.Expression<Func<Task>> never = () => manager.SyncToCloudAsync(vehicle, SyncOperation.Delete, default);"
    )]
    [InlineData(
        "await Expect.ThrowsAsync(() => manager.SyncVehicleAsync(vehicle, SyncOperation.Delete));"
    )]
    public Task What_the_cloud_has_or_may_have_is_left_alone(string statement) =>
        Marked.AssertAsync(
            RuleIds.NoSuchOperation,
            Marked.InMethod(statement)
                + """


                public static class Expect
                {
                    public static Task ThrowsAsync(Func<Task> action) => action();
                }
                """
        );

    [Fact]
    public async Task The_message_says_what_there_is()
    {
        var found = await Marked.AssertAsync(
            RuleIds.NoSuchOperation,
            Marked.InMethod("await [|manager.SyncVehicleAsync(vehicle, SyncOperation.Delete)|];")
        );

        Assert.Equal(
            "The cloud has no 'delete' for the vehicle. Write 'SyncOperation.Add' or 'SyncOperation.Update'.",
            Assert.Single(found).GetMessage(null)
        );
    }

    [Fact]
    public async Task The_message_says_that_there_is_nothing()
    {
        var found = await Marked.AssertAsync(
            RuleIds.NoSuchOperation,
            """
            [assembly: SyncEntityInfo(typeof(Note), "note", SyncOperations.None)]

            public sealed class Note;

            public sealed class Case(IOfflineSyncManager manager)
            {
                public Task Run(Note note) => [|manager.SyncToCloudAsync(note, SyncOperation.Add)|];
            }
            """
        );

        Assert.Equal(
            "The cloud has no 'add' for the note. Leave the call out, for it has none.",
            Assert.Single(found).GetMessage(null)
        );
    }

    [Fact]
    public Task An_entity_of_this_project_is_known_by_its_attribute() =>
        Marked.AssertAsync(
            RuleIds.NoSuchOperation,
            """
            [assembly: SyncEntityInfo(typeof(Note), "note", SyncOperations.Add)]

            public sealed class Note;

            public sealed class Case(IOfflineSyncManager manager)
            {
                public Task Run(Note note) => [|manager.SyncToCloudAsync(note, SyncOperation.Update)|];
            }
            """
        );

    [Fact]
    public Task A_class_that_is_named_twice_has_what_either_says() =>
        Marked.AssertAsync(
            RuleIds.NoSuchOperation,
            """
            [assembly: SyncEntityInfo(typeof(Note), "note", SyncOperations.Add)]
            [assembly: SyncEntityInfo(typeof(Note), "page", SyncOperations.Update)]

            public sealed class Note;

            public sealed class Case(IOfflineSyncManager manager)
            {
                public Task Run(Note note) => manager.SyncToCloudAsync(note, SyncOperation.Update);

                public Task Stop(Note note) => [|manager.SyncToCloudAsync(note, SyncOperation.Delete)|];
            }
            """
        );
}
