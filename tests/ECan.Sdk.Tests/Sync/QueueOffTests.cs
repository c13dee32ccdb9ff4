using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class QueueOffTests : SyncFixture
{
    public QueueOffTests() => With(options => options.OfflineSyncEnabled = false);

    [Fact]
    public async Task A_write_is_sent_and_nothing_is_opened()
    {
        var result = await AddAsync("42");
        Assert.True(result.Synced);
        Assert.Empty(result.Errors);
        Assert.Null(Store);
        Assert.Contains("1000 Synced skill 42 (add).", Logger.Lines);
    }

    [Fact]
    public async Task What_became_of_a_write_is_told_and_logged()
    {
        var told = new List<string>();
        Manager.TaskSynced += (_, args) => told.Add($"synced {args.EntityKey}");
        Manager.TaskFailed += (_, args) => told.Add($"failed {args.EntityKey} {args.Error.Kind}");
        await AddAsync("a");
        Cloud.Say(SyncErrorKind.Refused);
        await AddAsync("b");

        Assert.Equal(["synced a", "failed b Refused"], told);
        Assert.Contains("1002 Failed skill b (add): the words for Refused", Logger.Lines);
    }

    [Fact]
    public async Task A_refused_credential_shows_in_the_status()
    {
        Cloud.Say(SyncErrorKind.Unauthorized);
        await AddAsync("a");
        Assert.Equal(SyncStatus.Unauthorized, Manager.Status);

        Cloud.TakeAll();
        await AddAsync("b");
        Assert.Equal(SyncStatus.Online, Manager.Status);
    }

    [Theory]
    [InlineData(SyncErrorKind.Offline)]
    [InlineData(SyncErrorKind.OutcomeUnknown)]
    [InlineData(SyncErrorKind.Refused)]
    public async Task The_true_error_comes_back(SyncErrorKind kind)
    {
        Cloud.Say(kind);
        var result = await AddAsync("42");
        Assert.Equal(SyncOutcome.Failed, result.Outcome);
        Assert.False(result.Success);
        Assert.Null(result.TaskId);
        Assert.Equal($"the words for {kind}", Assert.Single(result.Errors).Message);
        Assert.Equal($"Failed skill 42 (add): the words for {kind}", result.Message);
    }

    [Fact]
    public async Task It_is_tried_also_while_the_cloud_is_known_to_be_out_of_reach()
    {
        Cloud.GoOffline();
        await AddAsync("a");
        Assert.Single(Cloud.Requests);
    }

    [Fact]
    public async Task Many_keep_their_order()
    {
        With(options =>
        {
            options.OfflineSyncEnabled = false;
            options.MaxBatchCount = 2;
        });
        var results = await Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }, new Skill { Id = "c" }],
            SyncOperation.Add
        );
        Assert.Equal(["a", "b", "c"], results.Select(result => result.EntityKey!.ToString()));
        Assert.Equal(["add skill a,b", "add skill c"], Cloud.Requests);
    }

    [Fact]
    public async Task Cancelling_throws()
    {
        Cloud.Hold();
        using var cancel = new CancellationTokenSource();
        var call = Manager.SyncToCloudAsync(
            new Skill { Id = "a" },
            SyncOperation.Add,
            cancel.Token
        );
        await Cloud.ArrivalAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(call));
    }

    [Fact]
    public async Task Cancelling_throws_also_if_several_were_on_their_way()
    {
        Cloud.Hold();
        using var cancel = new CancellationTokenSource();
        var call = Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }],
            SyncOperation.Add,
            cancel.Token
        );
        await Cloud.ArrivalAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => InTimeAsync(call));
    }

    [Fact]
    public async Task Who_cancels_too_late_gets_the_answer()
    {
        using var cancel = new CancellationTokenSource();
        Cloud.Answer = async (batch, _) =>
        {
            await cancel.CancelAsync();
            return ScriptedCloud.Taken(batch);
        };
        var result = await Manager.SyncToCloudAsync(
            new Skill { Id = "a" },
            SyncOperation.Add,
            cancel.Token
        );
        Assert.True(result.Synced);
    }

    [Fact]
    public void There_is_no_timer_to_start()
    {
        Manager.StartAutoRetry();
        Assert.False(((ISyncListener)Manager).IsTending);
        Assert.Contains(Logger.Lines, line => line.StartsWith("1024 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Starting_does_nothing()
    {
        Assert.Equal(new QueueSyncReport(0, 0, 0, 0), await Manager.StartAsync());
        Assert.Null(Store);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Add)
        );
    }
}
