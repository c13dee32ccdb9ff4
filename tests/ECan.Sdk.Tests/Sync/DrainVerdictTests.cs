using ECan.Sdk.Tests.Sync.Telemetry;
using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

/// <summary>Answers that are not the usual ones, and what a pass makes of them.</summary>
public sealed class DrainVerdictTests : SyncFixture
{
    [Fact]
    public async Task What_goes_on_as_another_operation_goes_in_the_same_pass()
    {
        await QueueAsync("a");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    _ =>
                        batch.Operation is SyncOperation.Add
                            ? Verdict(SyncErrorKind.Refused) with
                            {
                                Becomes = SyncOperation.Update,
                            }
                            : new()
                )
            );

        Assert.Equal(new QueueSyncReport(1, 1, 0, 0), await DrainAsync());
        Assert.Equal(["add skill a", "update skill a"], Cloud.Requests);
    }

    [Fact]
    public async Task An_item_of_which_the_answer_does_not_speak_is_unconfirmed()
    {
        await QueueAsync("a", "b");
        Cloud.Answer = (batch, _) => Task.FromResult(Taken(batch) with { Items = [new()] });

        var report = await DrainAsync();

        Assert.Equal((2, 1, 1), (report.Total, report.Synced, report.Remaining));
        Assert.Equal(["add b Unconfirmed 1"], await PendingAsync());
    }

    [Fact]
    public async Task One_member_of_a_refused_batch_that_may_have_arrived_makes_it_so_for_all()
    {
        await QueueAsync("a", "b");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items.Count > 1
                    ? Each(
                        batch,
                        item =>
                            Verdict(SyncErrorKind.Invalid, attempted: item.Key.ToString() == "a")
                    ) with
                    {
                        Bisect = true,
                    }
                    : Refused(batch, SyncErrorKind.Offline, attempted: false)
            );
        await DrainAsync();
        Assert.Equal(["add a Pending 1", "add b Pending 1"], await PendingAsync());
    }

    [Fact]
    public async Task An_operation_that_the_new_build_does_not_have_fails_unsent_and_is_counted()
    {
        await Queue.AddAsync(new Vehicle { Id = "v" }, SyncOperation.Update);
        await RestartAsync([WithoutUpdate()]);
        using var metrics = new MetricRecorder(Meters);

        var report = await DrainAsync();

        Assert.Equal((0, 1, 0), (report.Total, report.Failed, report.Remaining));
        Assert.Empty(Cloud.Requests);
        Assert.Equal(["update v Failed 0"], await FailedAsync());
        var error = Assert.Single(await Queue.GetFailedTasksAsync()).LastError!;
        Assert.Equal(SyncErrorKind.Mapping, error.Kind);
        Assert.Contains("no update for 'vehicle'", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                "1 ecan.data_type=vehicle ecan.operation=update ecan.outcome=failed error.type=mapping",
            ],
            metrics.Of("ecan.sync.tasks")
        );
    }

    [Fact]
    public async Task What_cannot_be_written_for_the_cloud_is_counted_as_failed()
    {
        await QueueAsync("a");
        using var metrics = new MetricRecorder(Meters);
        Cloud.Answer = (_, _) => throw new CloudMappingException("skill", "name", "poison");

        Assert.Equal(1, (await DrainAsync()).Failed);

        Assert.Equal(
            ["1 ecan.data_type=skill ecan.operation=add ecan.outcome=failed error.type=mapping"],
            metrics.Of("ecan.sync.tasks")
        );
    }

    [Fact]
    public async Task With_no_hold_what_throws_while_sending_is_still_sent_once_in_a_pass()
    {
        With(options => options.OutcomeUnknownHold = TimeSpan.Zero);
        await QueueAsync("a");
        Cloud.Answer = (_, _) => throw new InvalidOperationException("the app's rule");

        Assert.Equal(1, (await DrainAsync()).Total);

        Assert.Single(Cloud.Requests);
        Assert.Equal(["add a Unconfirmed 1"], await PendingAsync());
    }

    [Fact]
    public async Task A_service_that_answers_in_between_is_not_left_alone()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        await QueueAsync("bad 1", "b", "bad 2", "d", "bad 3", "f");
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items[0].Key.ToString().StartsWith("bad", StringComparison.Ordinal)
                    ? Refused(batch, SyncErrorKind.Unavailable)
                    : Taken(batch)
            );

        var report = await DrainAsync();

        Assert.Null(report.StoppedBy);
        Assert.Equal((6, 3, 3), (report.Total, report.Synced, report.Remaining));
    }

    private static SyncEntityDefinition WithoutUpdate()
    {
        var vehicle = TestEntities.All.Single(definition => definition.DataType == "vehicle");
        return new()
        {
            DataType = vehicle.DataType,
            GraphQLType = vehicle.GraphQLType,
            ClrType = vehicle.ClrType,
            Key = vehicle.Key,
            WriteLocal = vehicle.WriteLocal,
            ReadCloud = vehicle.ReadCloud,
            Add = vehicle.Add,
        };
    }
}
