using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class QueueSizeTests : QueueFixture
{
    private const int Max = 1000;

    public override async Task InitializeAsync() =>
        await OpenAsync(options => options with { MaxBytes = Max });

    [Fact]
    public async Task A_queue_takes_what_fits_to_the_byte()
    {
        await TakeAsync("skill:a", Add, 600);
        await TakeAsync("skill:b", Add, 400);

        var error = await RefusedAsync(Sized("skill:c", Add, 1));

        Assert.Equal(
            (QueueLimit.QueueBytes, Max, Max + 1, "skill", "c"),
            (error.Limit, error.MaxBytes, error.Bytes, error.DataType, error.EntityKey.ToString())
        );
        Assert.Contains("The queue is full", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            nameof(OfflineSyncOptions.MaxQueueBytes),
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["add skill:a", "add skill:b"], await QueueAsync());
    }

    [Fact]
    public async Task Failed_tasks_and_those_of_other_scopes_count()
    {
        await TakeAsync("skill:a", Add, 500);
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);
        await Store.EnqueueAsync([Sized("skill:b", Add, 400, Elsewhere)]);

        Assert.Equal(1001, (await RefusedAsync(Sized("skill:c", Add, 101))).Bytes);
        await TakeAsync("skill:c", Add, 100);
    }

    [Fact]
    public async Task Of_several_in_one_call_none_is_taken_if_one_does_not_fit()
    {
        var error = await RefusedAsync(
            Sized("skill:a", Add, 400),
            Sized("skill:b", Add, 700),
            Sized("skill:c", Add, 1)
        );

        Assert.Equal(("b", 1101), (error.EntityKey.ToString(), error.Bytes));
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task One_that_does_not_fit_takes_no_other_call_with_it()
    {
        var small = Store.EnqueueAsync([Sized("skill:a", Add, 500)]).AsTask();
        var large = Store.EnqueueAsync([Sized("skill:b", Add, 501)]).AsTask();
        var alsoSmall = Store.EnqueueAsync([Sized("skill:c", Add, 500)]).AsTask();

        await Task.WhenAll(small, alsoSmall);
        await Assert.ThrowsAsync<QueueLimitException>(() => large);
        Assert.Equal(["add skill:a", "add skill:c"], await QueueAsync());
    }

    [Fact]
    public async Task A_full_queue_takes_in_newer_data_that_is_not_larger()
    {
        await TakeAsync("skill:a", Add, 600);
        await TakeAsync("skill:b", Add, 400);

        await TakeAsync("skill:a", Update, 600);
        await TakeAsync("skill:a", Update, 599);
        await RefusedAsync(Sized("skill:b", Update, 402));
        await TakeAsync("skill:b", Update, 401);
    }

    [Fact]
    public async Task A_full_queue_takes_deletes_that_merge_or_cancel_out()
    {
        await TakeAsync("skill:new", Add, 500);
        await TakeAsync("skill:old", Update, 500);

        await TakeAsync("skill:old", Delete, 10);
        await TakeAsync("skill:new", Delete, 10);

        Assert.Equal(["delete skill:old"], await QueueAsync());
        await TakeAsync("skill:other", Add, 990);
    }

    [Fact]
    public async Task A_queue_that_is_over_a_limit_that_was_lowered_can_still_shrink()
    {
        await TakeAsync("skill:a", Add, 900);
        await Store.DisposeAsync();
        var lowered = await OpenAsync(options => options with { MaxBytes = 100 });

        await lowered.EnqueueAsync([Sized("skill:a", Update, 800)]);
        await Assert.ThrowsAsync<QueueLimitException>(async () =>
            await lowered.EnqueueAsync([Sized("skill:a", Update, 801)])
        );
    }

    [Fact]
    public async Task What_the_cloud_took_makes_room()
    {
        await TakeAsync("skill:a", Add, 1000);
        await RefusedAsync(Sized("skill:b", Add, 1));

        await SyncedAsync(await ClaimOneAsync());

        await TakeAsync("skill:b", Add, 1000);
    }

    [Fact]
    public async Task What_another_store_wrote_counts()
    {
        await TakeAsync("skill:a", Add, 100);
        var other = await OpenAsync(options => options with { MaxBytes = Max });
        await other.EnqueueAsync([Sized("skill:b", Add, 800)]);

        Assert.Equal(1001, (await RefusedAsync(Sized("skill:c", Add, 101))).Bytes);
        await TakeAsync("skill:c", Add, 100);
        await Assert.ThrowsAsync<QueueLimitException>(async () =>
            await other.EnqueueAsync([Sized("skill:d", Add, 1)])
        );
    }

    [Fact]
    public async Task Imported_tasks_come_in_also_where_they_leave_no_room()
    {
        await TakeAsync("skill:a", Add, 100);
        await Store.ImportAsync([new(Sized("skill:b", Add, 2000))]);

        Assert.Equal(2101, (await RefusedAsync(Sized("skill:c", Add, 1))).Bytes);
    }

    [Fact]
    public async Task Counting_is_left_out_while_there_is_room()
    {
        for (var number = 0; number < 50; number++)
        {
            await TakeAsync($"skill:{number}", Add, 10);
        }

        // Were it counted each time, these made-up numbers would be seen.
        await Store.WriteAsync(session =>
            session.Database.Run("UPDATE task_count SET bytes = 5000")
        );
        await TakeAsync("skill:more", Add, 10);
        await Store.WriteAsync(session =>
        {
            session.Size.Forget();
            return true;
        });
        await RefusedAsync(Sized("skill:last", Add, 10));
    }

    private NewTask Sized(
        string entity,
        SyncOperation operation,
        int bytes,
        SyncScope? scope = null
    ) => Write(entity, operation, new string('1', bytes), scope);

    private async Task TakeAsync(string entity, SyncOperation operation, int bytes) =>
        await Store.EnqueueAsync([Sized(entity, operation, bytes)]);

    private async Task<QueueLimitException> RefusedAsync(params NewTask[] tasks) =>
        await Assert.ThrowsAsync<QueueLimitException>(async () => await Store.EnqueueAsync(tasks));
}
