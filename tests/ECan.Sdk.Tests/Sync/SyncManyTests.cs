using static ECan.Sdk.Tests.Sync.ScriptedCloud;

namespace ECan.Sdk.Tests.Sync;

public sealed class SyncManyTests : SyncFixture
{
    [Fact]
    public async Task However_many_requests_it_takes_a_call_waits_for_about_one()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        Cloud.Answer = (batch, _) =>
        {
            // Each takes as long as it may, and none is answered.
            Time.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(ScriptedCloud.Refused(batch, SyncErrorKind.OutcomeUnknown));
        };
        var results = await Manager.SyncManyToCloudAsync(
            [new Skill { Id = "a" }, new Skill { Id = "b" }, new Skill { Id = "c" }],
            SyncOperation.Add
        );
        Assert.All(results, result => Assert.True(result.Cached));
        Assert.Equal(["add skill a"], Cloud.Requests);
        Assert.Equal(
            ["add a Unconfirmed 1", "add b Pending 0", "add c Pending 0"],
            await PendingAsync()
        );
    }

    [Fact]
    public async Task Many_go_in_one_request_and_each_gets_its_result()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    item => item.Key.ToString() == "b" ? Verdict(SyncErrorKind.Invalid) : new()
                )
            );

        var results = await ManyAsync("a", "b", "c");

        Assert.Equal(["add skill a,b,c"], Cloud.Requests);
        Assert.Equal(
            [SyncOutcome.Synced, SyncOutcome.Failed, SyncOutcome.Synced],
            results.Select(result => result.Outcome)
        );
        Assert.Equal(["a", "b", "c"], results.Select(result => result.EntityKey!.ToString()));
        Assert.Equal(["add b Failed 1"], await FailedAsync());
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task They_are_split_by_count()
    {
        With(options => options.MaxBatchCount = 2);
        var results = await ManyAsync("a", "b", "c", "d", "e");
        Assert.All(results, result => Assert.True(result.Synced));
        Assert.Equal(["add skill a,b", "add skill c,d", "add skill e"], Cloud.Requests.Order());
    }

    [Theory]
    [InlineData(SyncErrorKind.Offline)]
    [InlineData(SyncErrorKind.Throttled)]
    [InlineData(SyncErrorKind.Unauthorized)]
    public async Task What_the_first_request_runs_into_the_others_do_not_try(SyncErrorKind kind)
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
        Cloud.Say(kind, attempted: false);

        var results = await ManyAsync("a", "b", "c");

        Assert.Single(Cloud.Requests);
        Assert.All(results, result => Assert.True(result.Cached));
        Assert.Equal(3, (await PendingAsync()).Count);
    }

    [Fact]
    public async Task What_one_item_of_a_request_runs_into_the_other_requests_do_not_try()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (2, 1));
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                Each(
                    batch,
                    item => item.Key.ToString() == "b" ? Verdict(SyncErrorKind.Throttled) : new()
                )
            );

        var results = await ManyAsync("a", "b", "c");

        Assert.Equal(["add skill a,b"], Cloud.Requests);
        Assert.Equal([true, false, false], results.Select(result => result.Synced));
    }

    [Fact]
    public async Task They_are_split_by_bytes_and_a_large_one_goes_alone()
    {
        With(options => options.MaxBatchBytes = 1024);
        var text = new string('x', 600);
        var results = await Manager.SyncManyToCloudAsync(
            [
                new Skill { Id = "a", Text = text },
                new Skill { Id = "b", Text = new string('x', 5000) },
                new Skill { Id = "c", Text = text },
                new Skill { Id = "d" },
            ],
            SyncOperation.Add
        );
        Assert.All(results, result => Assert.True(result.Synced));
        Assert.Equal(["add skill a", "add skill b", "add skill c,d"], Cloud.Requests.Order());
    }

    [Fact]
    public async Task The_same_entity_twice_is_sent_in_order()
    {
        var results = await Manager.SyncManyToCloudAsync(
            [
                new Skill { Id = "a", Name = "first" },
                new Skill { Id = "b" },
                new Skill { Id = "a", Name = "second" },
            ],
            SyncOperation.Update
        );
        Assert.Equal(
            [SyncOutcome.Synced, SyncOutcome.Synced, SyncOutcome.Cached],
            results.Select(result => result.Outcome)
        );
        Assert.Equal(1, (await DrainAsync()).Synced);
        Assert.Equal(["update skill a,b", "update skill a"], Cloud.Requests);
    }

    [Fact]
    public async Task One_that_cannot_be_queued_queues_none()
    {
        await Assert.ThrowsAsync<CloudMappingException>(() =>
            Manager.SyncManyToCloudAsync(
                [new Skill { Id = "a" }, new Skill { Id = "b", Name = null }],
                SyncOperation.Add
            )
        );
        Assert.Equal(0, (await Manager.GetStatsAsync()).PendingCount);
    }

    [Fact]
    public async Task None_is_nothing() => Assert.Empty(await ManyAsync());

    [Fact]
    public async Task A_refused_batch_is_halved_until_the_poison_stands_alone()
    {
        Cloud.Answer = (batch, _) =>
            Task.FromResult(
                batch.Items.Any(item => item.Key.ToString() == "c")
                    ? Refused(batch, SyncErrorKind.Invalid) with
                    {
                        Bisect = batch.Items.Count > 1,
                    }
                    : Taken(batch)
            );
        var results = await ManyAsync("a", "b", "c", "d");
        Assert.Equal(
            [SyncOutcome.Synced, SyncOutcome.Synced, SyncOutcome.Failed, SyncOutcome.Synced],
            results.Select(result => result.Outcome)
        );
        Assert.Equal(
            ["add skill a,b,c,d", "add skill a,b", "add skill c,d", "add skill c", "add skill d"],
            Cloud.Requests
        );
    }

    [Fact]
    public async Task A_cancelled_call_gives_back_what_it_did_not_send()
    {
        With(options =>
        {
            options.MaxBatchCount = 1;
            options.MaxParallelBatches = 1;
        });
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
        Assert.Equal(["add a Unconfirmed 1", "add b Pending 0"], await PendingAsync());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_when_a_part_of_it_is_through_says_so()
    {
        With(options => (options.MaxBatchCount, options.MaxParallelBatches) = (1, 1));
        using var cancel = new CancellationTokenSource();
        Cloud.Answer = async (batch, token) =>
        {
            if (batch.Items[0].Key.ToString() == "b")
            {
                await cancel.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return Taken(batch);
        };

        await CancelledAsync(cancel.Token);

        Assert.Equal(["add b Unconfirmed 1"], await PendingAsync());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_between_the_halves_of_a_refused_batch_says_so()
    {
        using var cancel = new CancellationTokenSource();
        Cloud.Answer = async (batch, _) =>
        {
            await cancel.CancelAsync();
            return Refused(batch, SyncErrorKind.Invalid) with { Bisect = true };
        };

        await CancelledAsync(cancel.Token);

        Assert.Equal(["add a Pending 1", "add b Pending 1"], await PendingAsync());
    }

    private async Task CancelledAsync(CancellationToken token) =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            InTimeAsync(
                Manager.SyncManyToCloudAsync(
                    [new Skill { Id = "a" }, new Skill { Id = "b" }],
                    SyncOperation.Add,
                    token
                )
            )
        );

    private Task<IReadOnlyList<SyncResult>> ManyAsync(params string[] ids) =>
        Manager.SyncManyToCloudAsync(
            [.. ids.Select(id => new Skill { Id = id })],
            SyncOperation.Add
        );
}
