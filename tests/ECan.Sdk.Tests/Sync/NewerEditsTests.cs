namespace ECan.Sdk.Tests.Sync;

/// <summary>An answer tells whether it is older than what the app holds, so that it never overwrites a newer edit.</summary>
public sealed class NewerEditsTests : SyncFixture
{
    [Fact]
    public async Task An_answer_that_an_edit_overtook_says_so()
    {
        var told = new List<bool>();
        Manager.TaskSynced += (_, args) => told.Add(args.NewerEditsPending);
        var open = Cloud.Hold();
        var first = AddAsync("a", "older");
        await Cloud.ArrivalAsync();
        var second = await UpdateAsync("a", "newer");
        Assert.True(second.Cached);
        Assert.False(second.NewerEditsPending);
        open.SetResult();

        var result = await InTimeAsync(first);
        Assert.True(result.Synced);
        Assert.True(result.NewerEditsPending);
        Assert.Equal(1, (await DrainAsync()).Synced);
        Assert.Equal([true, false], told);
    }

    [Fact]
    public async Task An_edit_of_another_entity_or_account_is_not_meant()
    {
        var open = Cloud.Hold();
        var first = AddAsync("a");
        await Cloud.ArrivalAsync();
        await QueueAsync("b");
        await Manager.ForAccount("b").Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Update);
        open.SetResult();
        Assert.False((await InTimeAsync(first)).NewerEditsPending);
    }

    [Fact]
    public async Task A_refused_write_that_goes_on_with_a_newer_one_says_so()
    {
        var open = Cloud.Hold(batch => ScriptedCloud.Refused(batch, SyncErrorKind.Invalid));
        var first = AddAsync("a", "older");
        await Cloud.ArrivalAsync();
        await UpdateAsync("a", "newer");
        open.SetResult();

        var result = await InTimeAsync(first);

        Assert.Equal(SyncErrorKind.Invalid, Assert.Single(result.Errors).Kind);
        Assert.True(result.Cached);
        Assert.True(result.NewerEditsPending);
        Assert.Equal(["add a Pending 1"], await PendingAsync());
    }

    [Fact]
    public async Task So_does_an_unconfirmed_one_with_a_newer_one_behind_it()
    {
        var open = Cloud.Hold(batch => ScriptedCloud.Refused(batch, SyncErrorKind.OutcomeUnknown));
        var first = AddAsync("a", "older");
        await Cloud.ArrivalAsync();
        await UpdateAsync("a", "newer");
        open.SetResult();

        var result = await InTimeAsync(first);

        Assert.True(result.Cached);
        Assert.True(result.NewerEditsPending);
        Assert.Equal(["add a Unconfirmed 1", "update a Pending 0"], await PendingAsync());
    }
}
