using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class ClaimLimitTests : QueueFixture
{
    [Fact]
    public async Task At_most_so_many_tasks_are_given()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await AddAsync("skill:c");

        Assert.Equal(["skill:a", "skill:b"], (await ClaimAsync(tasks: 2)).Select(EntityOf));
        Assert.Equal(["skill:c"], (await ClaimAsync(tasks: 2)).Select(EntityOf));
    }

    [Fact]
    public async Task At_most_so_many_bytes_are_given_but_always_one_task()
    {
        await EnqueueAsync(Write("skill:a", Add, new string('1', 100)));
        await EnqueueAsync(Write("skill:b", Add, new string('1', 40)));
        await EnqueueAsync(Write("skill:c", Add, new string('1', 40)));
        await EnqueueAsync(Write("skill:d", Add, new string('1', 40)));

        Assert.Equal(["skill:a"], (await ClaimAsync(bytes: 80)).Select(EntityOf));
        Assert.Equal(["skill:b", "skill:c"], (await ClaimAsync(bytes: 80)).Select(EntityOf));
        Assert.Equal(["skill:d"], (await ClaimAsync(bytes: 80)).Select(EntityOf));
    }

    [Fact]
    public async Task Data_types_that_this_build_cannot_send_stay()
    {
        await AddAsync("prompt:a");
        await AddAsync("skill:b");

        Assert.Equal(["skill:b"], (await ClaimAsync()).Select(EntityOf));
        Assert.Empty(await ClaimAsync());
        Assert.Equal(["add prompt:a", "add skill:b*"], await QueueAsync());
    }

    [Fact]
    public async Task Tasks_behind_a_place_are_not_given()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        var end = await Store.GetLastSequenceAsync();
        await AddAsync("skill:c");

        Assert.Equal(["skill:a", "skill:b"], (await ClaimAsync(upTo: end)).Select(EntityOf));
        Assert.Empty(await ClaimAsync(upTo: end));
    }

    [Fact]
    public async Task One_account_never_gets_the_tasks_of_another()
    {
        await EnqueueAsync(Write("skill:a", Add, scope: Elsewhere));

        Assert.Empty(await ClaimAsync());
        Assert.Equal(Elsewhere, Assert.Single(await ClaimAsync(scope: Elsewhere)).Scope);
    }

    [Fact]
    public async Task An_account_that_is_empty_is_not_one_that_is_absent()
    {
        var nobody = new SyncScope(Here.Endpoint, null);
        await EnqueueAsync(Write("skill:a", Add, scope: nobody));

        Assert.Empty(await ClaimAsync(scope: nobody with { Account = "" }));
        Assert.Single(await ClaimAsync(scope: nobody));
    }

    [Fact]
    public async Task Nothing_less_than_one_task_can_be_asked_for() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ClaimAsync(tasks: 0));
}
