using ECan.Sdk.Queue;
using ECan.Sdk.Queue.Sqlite;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class TaskIdTests : QueueFixture
{
    [Fact]
    public async Task A_task_without_an_id_gets_one_that_finds_it()
    {
        await UnnamedAsync("skill:a");
        var b = await UnnamedAsync("skill:b");

        var found = await Store.ReadAsync(new(Here) { TaskId = b.TaskId });

        Assert.Equal("skill:b", EntityOf(Assert.Single(found)));
        Assert.StartsWith("skill_add_", b.TaskId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_writes_of_one_moment_are_two_tasks()
    {
        var a = await UnnamedAsync("skill:a");
        var b = await UnnamedAsync("skill:b");
        Assert.NotEqual(a.TaskId, b.TaskId);

        await SyncedAsync(await ClaimOneAsync());

        var rest = Assert.Single(await Store.ReadAsync(new TaskFilter(Here)));
        Assert.Equal((b.TaskId, "skill:b"), (rest.Id, EntityOf(rest)));
    }

    [Fact]
    public async Task A_task_is_found_by_its_id_after_it_moved_to_another_place()
    {
        var a = await UnnamedAsync("skill:a");
        await Store.AdoptAsync(Here, Elsewhere);
        await UnnamedAsync("skill:b");

        var found = await Store.ReadAsync(new(Elsewhere) { TaskId = a.TaskId });

        Assert.Equal("skill:a", EntityOf(Assert.Single(found)));
    }

    [Fact]
    public async Task An_id_that_was_given_finds_its_task_also_where_it_looks_like_one_of_the_store()
    {
        var a = await UnnamedAsync("skill:a");
        var imitation = a.TaskId[..^1] + (a.TaskId[^1] == '0' ? '1' : '0');
        await EnqueueAsync(Write("skill:b", Add) with { Id = imitation });

        var found = await Store.ReadAsync(new(Here) { TaskId = imitation });

        Assert.Equal("skill:b", EntityOf(Assert.Single(found)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("task-1")]
    [InlineData("skill_add_1764000000000")]
    [InlineData("skill_add_0000000000000001zzzzzzzzzzzzzzzz")]
    public async Task An_id_that_no_task_has_finds_none(string id)
    {
        await UnnamedAsync("skill:a");

        Assert.Empty(await Store.ReadAsync(new(Here) { TaskId = id }));
    }

    [Fact]
    public async Task No_place_is_given_twice_even_when_the_queue_was_empty_or_reopened()
    {
        await UnnamedAsync("skill:a");
        var a = await ClaimOneAsync();
        await SyncedAsync(a);
        await using var reopened = await OpenAsync();

        await reopened.EnqueueAsync([Unnamed("skill:b")]);

        var b = Assert.Single(await ClaimAsync(store: reopened));
        Assert.True(b.Sequence > a.Sequence);
        Assert.Equal(a.Sequence, TaskId.PlaceIn(a.Id));
    }

    [Fact]
    public void The_same_place_of_another_file_has_another_id()
    {
        var ids = Enumerable.Range(0, 100).Select(_ => TaskId.Make("skill", Add, 7)).ToHashSet();

        Assert.Equal(100, ids.Count);
        Assert.All(
            ids,
            id => Assert.StartsWith("skill_add_0000000000000007", id, StringComparison.Ordinal)
        );
    }

    private NewTask Unnamed(string entity) => Write(entity, Add) with { Id = null };

    private Task<EnqueueResult> UnnamedAsync(string entity) => EnqueueAsync(Unnamed(entity));
}
