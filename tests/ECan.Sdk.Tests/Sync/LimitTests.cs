using System.Text.Json;

namespace ECan.Sdk.Tests.Sync;

public sealed class LimitTests : SyncFixture
{
    private const int Kilobyte = 1024;

    public LimitTests() => With(options => options.MaxTaskBytes = Kilobyte);

    [Fact]
    public async Task An_entity_that_is_too_large_is_refused_at_the_call()
    {
        var error = await RefusedAsync(() => AddAsync("a", new string('x', Kilobyte)));

        Assert.Equal(
            (QueueLimit.TaskBytes, Kilobyte, "skill", "a"),
            (error.Limit, error.MaxBytes, error.DataType, error.EntityKey.ToString())
        );
        Assert.InRange(error.Bytes, Kilobyte + 1, Kilobyte + 100);
        Assert.Contains("skill a has", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            nameof(OfflineSyncOptions.MaxTaskBytes),
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(await PendingAsync());
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task One_that_is_just_as_large_as_it_may_be_is_taken()
    {
        var error = await RefusedAsync(() => AddAsync("a", new string('x', Kilobyte)));
        var rest = (int)error.Bytes - Kilobyte;

        Assert.True((await AddAsync("a", new string('x', Kilobyte - rest))).Synced);
        await RefusedAsync(() => AddAsync("a", new string('x', Kilobyte - rest + 1)));
    }

    [Fact]
    public async Task So_is_untyped_data_and_what_is_only_queued()
    {
        using var data = JsonDocument.Parse($$"""{"id":"a","name":"{{new string('x', 2000)}}"}""");
        await RefusedAsync(() =>
            Manager.SyncToCloudAsync("skill", data.RootElement, SyncOperation.Update)
        );
        await RefusedAsync(() =>
            Queue.AddAsync(new Skill { Id = "a", Name = new('x', 2000) }, SyncOperation.Add)
        );
        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task Of_several_none_is_queued_if_one_is_too_large()
    {
        await RefusedAsync(() =>
            Manager.SyncManyToCloudAsync(
                new Skill[]
                {
                    new() { Id = "a" },
                    new() { Id = "b", Name = new('x', 2000) },
                },
                SyncOperation.Add
            )
        );
        Assert.Empty(await PendingAsync());
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task What_is_too_large_can_still_be_deleted()
    {
        var skill = new Skill { Id = "a", Name = new('x', 2000) };

        Assert.True((await Manager.SyncToCloudAsync(skill, SyncOperation.Delete)).Synced);
    }

    [Fact]
    public async Task Without_a_queue_the_same_is_refused()
    {
        With(options =>
        {
            options.MaxTaskBytes = Kilobyte;
            options.OfflineSyncEnabled = false;
        });

        await RefusedAsync(() => AddAsync("a", new string('x', Kilobyte)));
        Assert.Empty(Cloud.Requests);
    }

    [Fact]
    public async Task What_is_larger_than_a_batch_goes_alone()
    {
        With(options =>
        {
            options.MaxTaskBytes = 10 * Kilobyte;
            options.MaxBatchBytes = Kilobyte;
            options.MaxParallelBatches = 1;
        });
        foreach (var (id, length) in new[] { ("a", 10), ("b", 5000), ("c", 10), ("d", 10) })
        {
            await Queue.AddAsync(new Skill { Id = id, Name = new('x', length) }, SyncOperation.Add);
        }

        Assert.Equal(4, (await DrainAsync()).Synced);
        Assert.Equal(["add skill a", "add skill b", "add skill c,d"], Cloud.Requests);
    }

    private static Task<QueueLimitException> RefusedAsync(Func<Task> call) =>
        Assert.ThrowsAsync<QueueLimitException>(call);
}
