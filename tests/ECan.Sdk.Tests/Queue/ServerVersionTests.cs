using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

/// <summary>The version that a cloud tells of an entity goes with the answer into the queue, and with the next task out of it.</summary>
public sealed class ServerVersionTests : QueueFixture
{
    [Fact]
    public async Task What_an_answer_tells_goes_out_with_the_next_task_of_the_entity()
    {
        await AddAsync("skill:a");
        var add = await ClaimOneAsync();
        Assert.Null(add.ServerVersion);
        await UpdateAsync("skill:a");
        await UpdateAsync("skill:b");

        await CompleteAsync(add, Outcomes.Synced with { ServerVersion = 1 });

        Assert.Equal(
            [("skill:b", null), ("skill:a", 1L)],
            (await ClaimAsync())
                .OrderByDescending(task => EntityOf(task), StringComparer.Ordinal)
                .Select(task => (EntityOf(task), task.ServerVersion))
        );
    }

    [Fact]
    public async Task It_goes_with_a_write_that_is_sent_at_once_and_outlives_the_process()
    {
        await KnownAsync("skill:a", 4);
        await Store.DisposeAsync();
        await ReplaceAsync();

        var result = await EnqueueAsync(Write("skill:a", Update) with { SendNow = true });

        Assert.Equal(4, result.InFlight!.ServerVersion);
    }

    [Fact]
    public async Task An_answer_without_a_version_keeps_the_last_and_a_delete_ends_it()
    {
        await KnownAsync("skill:a", 4);
        await UpdateAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Synced);
        await DeleteAsync("skill:a");
        var delete = await ClaimOneAsync();
        Assert.Equal(4, delete.ServerVersion);

        await CompleteAsync(delete, Outcomes.Synced with { ServerVersion = 5 });

        await AddAsync("skill:a");
        Assert.Null((await ClaimOneAsync()).ServerVersion);
    }

    [Fact]
    public async Task A_refusal_that_tells_the_version_is_believed_and_one_that_tells_none_changes_nothing()
    {
        await KnownAsync("skill:a", 4);
        await UpdateAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Refused);
        var again = await ClaimOneAsync();
        Assert.Equal(4, again.ServerVersion);

        await CompleteAsync(again, Outcomes.Refused with { ServerVersion = 9 });

        Assert.Equal(9, (await ClaimOneAsync()).ServerVersion);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_task_was_claimed_anew_tells_nothing()
    {
        await UpdateAsync("skill:a");
        var late = await ClaimOneAsync();
        await CompleteAsync(late, Outcomes.NeverSent);
        await ClaimOneAsync();

        await CompleteAsync(late, Outcomes.Synced with { ServerVersion = 7 });
        await using var other = await OpenAsync();
        await Store.AbandonAsync();
        await other.RecoverAsync(Now);

        Assert.Null(Assert.Single(await ClaimAsync(store: other)).ServerVersion);
    }

    [Fact]
    public async Task Another_account_of_the_same_cloud_learns_it_with_the_task_and_another_cloud_does_not()
    {
        var test = new SyncScope("https://test.example/graphql", "ada");
        await KnownAsync("skill:a", 4);
        await UpdateAsync("skill:a");

        await Store.AdoptAsync(Here, Elsewhere);
        var adopted = Assert.Single(await ClaimAsync(scope: Elsewhere));
        Assert.Equal(4, adopted.ServerVersion);
        await CompleteAsync(adopted, Outcomes.NeverSent);

        await Store.AdoptAsync(Elsewhere, test);
        Assert.Null(Assert.Single(await ClaimAsync(scope: test)).ServerVersion);
    }

    [Fact]
    public async Task A_process_that_dies_before_the_commit_leaves_the_version_that_was()
    {
        await KnownAsync("skill:a", 4);
        await UpdateAsync("skill:a");
        await ClaimOneAsync();

        // The answer came, and with it version 5; nobody wrote either down.
        await Store.AbandonAsync();
        await ReplaceAsync();
        await Store.RecoverAsync(Now);

        var again = await ClaimOneAsync();
        Assert.Equal((1, 4L), (again.Attempts, again.ServerVersion));
    }

    private async Task KnownAsync(string entity, long version)
    {
        await AddAsync(entity);
        await CompleteAsync(
            await ClaimOneAsync(),
            Outcomes.Synced with
            {
                ServerVersion = version,
            }
        );
    }
}
