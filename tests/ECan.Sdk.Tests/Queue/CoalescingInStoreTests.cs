using ECan.Sdk.Queue;
using static ECan.Sdk.QueuedTaskStatus;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

/// <summary>
/// The table of <see cref="CoalescingTests"/> as the store carries it out, in the transaction of the enqueue. The queued task has the
/// data 1, the write that comes in has 2. "!" is failed, "*" in flight, "?" unconfirmed.
/// </summary>
public sealed class CoalescingInStoreTests : QueueFixture
{
    [Theory]
    // Status, queued, incoming; the queue after it if nothing was ever sent, and if the queued task was.
    [InlineData(Pending, Add, Add, "add 2", "add 2")]
    [InlineData(Pending, Add, Update, "add 2", "add 2")]
    [InlineData(Pending, Add, Delete, "", "delete 2")]
    [InlineData(Pending, Update, Add, "update 2", "update 2")]
    [InlineData(Pending, Update, Update, "update 2", "update 2")]
    [InlineData(Pending, Update, Delete, "delete 2", "delete 2")]
    [InlineData(Pending, Delete, Add, "delete 1, add 2", "delete 1, add 2")]
    [InlineData(Pending, Delete, Update, "delete 1, update 2", "delete 1, update 2")]
    [InlineData(Pending, Delete, Delete, "delete 2", "delete 2")]
    [InlineData(Failed, Add, Add, "add 2", "add 2")]
    [InlineData(Failed, Add, Update, "add 2", "add 2")]
    [InlineData(Failed, Add, Delete, "", "delete 2")]
    [InlineData(Failed, Update, Add, "update 2", "update 2")]
    [InlineData(Failed, Update, Update, "update 2", "update 2")]
    [InlineData(Failed, Update, Delete, "delete 2", "delete 2")]
    [InlineData(Failed, Delete, Add, "delete! 1, add 2", "delete! 1, add 2")]
    [InlineData(Failed, Delete, Update, "delete! 1, update 2", "delete! 1, update 2")]
    [InlineData(Failed, Delete, Delete, "delete 2", "delete 2")]
    [InlineData(InFlight, Add, Add, null, "add* 1, add 2")]
    [InlineData(InFlight, Add, Update, null, "add* 1, update 2")]
    [InlineData(InFlight, Add, Delete, null, "add* 1, delete 2")]
    [InlineData(InFlight, Update, Add, null, "update* 1, add 2")]
    [InlineData(InFlight, Update, Update, null, "update* 1, update 2")]
    [InlineData(InFlight, Update, Delete, null, "update* 1, delete 2")]
    [InlineData(InFlight, Delete, Add, null, "delete* 1, add 2")]
    [InlineData(InFlight, Delete, Update, null, "delete* 1, update 2")]
    [InlineData(InFlight, Delete, Delete, null, "delete* 1, delete 2")]
    [InlineData(Unconfirmed, Add, Add, null, "add? 1, add 2")]
    [InlineData(Unconfirmed, Add, Update, null, "add? 1, update 2")]
    [InlineData(Unconfirmed, Add, Delete, null, "add? 1, delete 2")]
    [InlineData(Unconfirmed, Update, Add, null, "update? 1, add 2")]
    [InlineData(Unconfirmed, Update, Update, null, "update? 1, update 2")]
    [InlineData(Unconfirmed, Update, Delete, null, "update? 1, delete 2")]
    [InlineData(Unconfirmed, Delete, Add, null, "delete? 1, add 2")]
    [InlineData(Unconfirmed, Delete, Update, null, "delete? 1, update 2")]
    [InlineData(Unconfirmed, Delete, Delete, null, "delete? 1, delete 2")]
    public async Task Each_cell_of_the_table(
        QueuedTaskStatus status,
        SyncOperation queued,
        SyncOperation incoming,
        string? neverSent,
        string sent
    )
    {
        if (neverSent is not null)
        {
            await CheckAsync("skill:new", status, queued, incoming, attempted: false, neverSent);
        }

        await CheckAsync("skill:sent", status, queued, incoming, attempted: true, sent);
    }

    [Fact]
    public async Task What_a_call_took_in_is_taken_back_with_the_whole_call()
    {
        var first = Write("skill:a", Add, "1");
        await EnqueueAsync(first);
        await EnqueueAsync(Write("skill:gone", Add, "1"));

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Store.EnqueueAsync([
                Write("skill:a", Update, "2"),
                Write("skill:gone", Delete, "2"),
                Write("skill:b", Add) with
                {
                    Id = first.Id,
                },
            ])
        );

        Assert.Equal(["add 1", "add 1"], (await Store.ReadAsync(new(Here))).Select(Show));
    }

    private async Task CheckAsync(
        string entity,
        QueuedTaskStatus status,
        SyncOperation queued,
        SyncOperation incoming,
        bool attempted,
        string expected
    )
    {
        var before = await EnqueueAsync(Write(entity, queued, "1"));
        await BringToAsync(status, attempted);

        var after = await EnqueueAsync(Write(entity, incoming, "2"));

        Assert.Equal(expected, await TasksOfAsync(entity));
        Assert.Equal(
            expected switch
            {
                "" => EnqueueDisposition.Cancelled,
                _ when expected.Contains(',', StringComparison.Ordinal) =>
                    EnqueueDisposition.Queued,
                _ => EnqueueDisposition.Merged,
            },
            after.Disposition
        );
        Assert.Equal(
            after.Disposition is not EnqueueDisposition.Queued,
            after.TaskId == before.TaskId
        );
    }

    // Of a task that was never sent, the request did not leave the machine, or the app's mapping did not fit.
    private async Task BringToAsync(QueuedTaskStatus status, bool attempted)
    {
        if (status is Pending && !attempted)
        {
            return;
        }

        var task = await ClaimOneAsync();
        if (status is not InFlight)
        {
            await CompleteAsync(
                task,
                Outcomes.Refused with
                {
                    Status = status,
                    Attempted = attempted,
                    NotBefore = status is Unconfirmed ? Now.AddSeconds(30) : null,
                }
            );
        }
    }

    private async Task<string> TasksOfAsync(string entity)
    {
        var filter = new TaskFilter(Here);
        var tasks = (await Store.ReadAsync(filter)).Concat(
            await Store.ReadAsync(filter with { Failed = true })
        );
        return string.Join(
            ", ",
            tasks
                .Where(task => EntityOf(task) == entity)
                .OrderBy(task => task.Sequence)
                .Select(Show)
        );
    }

    private static string Show(StoredTask task) =>
        $"{Describe(task).Replace($" {EntityOf(task)}", "", StringComparison.Ordinal)} {DataOf(task)}";
}
