using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class AdoptTests : QueueFixture
{
    [Fact]
    public async Task Adopted_tasks_go_behind_what_waits_there_with_their_state()
    {
        await AddAsync("skill:a");
        await AddAsync("skill:b");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await EnqueueAsync(Write("skill:x", Add, scope: Elsewhere));

        Assert.Equal(2, await Store.AdoptAsync(Here, Elsewhere));

        Assert.Empty(await QueueAsync());
        Assert.Equal(["add skill:x", "add skill:a!", "add skill:b"], await QueueAsync(Elsewhere));
        Assert.Equal(["skill:x", "skill:b"], (await ClaimAsync(scope: Elsewhere)).Select(EntityOf));
    }

    [Fact]
    public async Task The_order_of_an_entity_that_both_have_is_kept()
    {
        await EnqueueAsync(Write("skill:a", Add, "theirs", scope: Elsewhere));
        await EnqueueAsync(Write("skill:a", Update, "ours"));

        await Store.AdoptAsync(Here, Elsewhere);

        var first = Assert.Single(await ClaimAsync(scope: Elsewhere));
        Assert.Equal("theirs", DataOf(first));
        Assert.Empty(await ClaimAsync(scope: Elsewhere));
        await SyncedAsync(first);
        Assert.Equal("ours", DataOf(Assert.Single(await ClaimAsync(scope: Elsewhere))));
    }

    [Fact]
    public async Task References_hold_in_the_new_scope()
    {
        await AddAsync("agent_skill:as", "agent:a");
        await EnqueueAsync(Write("agent:a", Add, scope: Elsewhere));

        await Store.AdoptAsync(Here, Elsewhere);

        Assert.Equal(["agent:a"], (await ClaimAsync(scope: Elsewhere)).Select(EntityOf));
        Assert.Empty(await ClaimAsync(scope: Elsewhere));
    }

    [Fact]
    public async Task References_between_adopted_tasks_hold()
    {
        await AddAsync("agent_skill:as", "agent:a");
        await AddAsync("agent:a");

        await Store.AdoptAsync(Here, Elsewhere);

        Assert.Equal(["agent:a"], (await ClaimAsync(scope: Elsewhere)).Select(EntityOf));
        Assert.Empty(await ClaimAsync(scope: Elsewhere));
    }

    [Fact]
    public async Task What_is_in_flight_stays_and_so_does_what_stands_behind_it()
    {
        await AddAsync("skill:a");
        var sent = await ClaimOneAsync();
        await UpdateAsync("skill:a");
        await AddAsync("skill:b");

        Assert.Equal(1, await Store.AdoptAsync(Here, Elsewhere));

        Assert.Equal(["add skill:a*", "update skill:a"], await QueueAsync());
        Assert.Equal(["add skill:b"], await QueueAsync(Elsewhere));
        await SyncedAsync(sent);
        Assert.Equal(1, await Store.AdoptAsync(Here, Elsewhere));
        Assert.Equal(["add skill:b", "update skill:a"], await QueueAsync(Elsewhere));
    }

    [Fact]
    public async Task A_scope_that_adopts_itself_stays_as_it_is()
    {
        await AddAsync("skill:a");

        Assert.Equal(0, await Store.AdoptAsync(Here, Here));
        Assert.Equal(["add skill:a"], await QueueAsync());
    }

    [Fact]
    public async Task Places_are_never_given_twice()
    {
        await AddAsync("skill:a");
        await Store.AdoptAsync(Here, Elsewhere);
        var last = await Store.GetLastSequenceAsync();
        await AddAsync("skill:b");

        Assert.Equal(last + 1, await Store.GetLastSequenceAsync());
        Assert.Equal(2, last);
    }
}
