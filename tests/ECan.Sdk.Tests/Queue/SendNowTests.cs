using ECan.Sdk.Queue;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class SendNowTests : QueueFixture
{
    [Fact]
    public async Task A_write_that_nothing_stands_before_is_in_flight_at_once()
    {
        var task = Write("skill:a", Add, "{}") with { SendNow = true, Trace = "00-1-2-01" };

        var result = await EnqueueAsync(task);

        Assert.Equal(EnqueueDisposition.InFlight, result.Disposition);
        var stored = result.InFlight!;
        Assert.Equal(
            (task.Id, "add skill:a*", "{}"),
            (stored.Id, Describe(stored), DataOf(stored))
        );
        Assert.Equal(
            (task.Trace, task.CreatedAt, 0),
            (stored.Trace, stored.CreatedAt, stored.Attempts)
        );
        Assert.Equal(["add skill:a*"], await QueueAsync());
        Assert.Empty(await ClaimAsync());
        await SyncedAsync(stored);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task Its_answer_counts_like_that_of_a_claimed_task()
    {
        var stored = (await EnqueueAsync(Write("skill:a", Add) with { SendNow = true })).InFlight!;

        await CompleteAsync(stored, Outcomes.Refused);

        Assert.Equal(1, (await ClaimOneAsync()).Attempts);
    }

    [Theory]
    [InlineData(Add, EnqueueDisposition.Merged)]
    [InlineData(Delete, EnqueueDisposition.Queued)]
    public async Task A_write_behind_another_of_its_entity_waits(
        SyncOperation before,
        EnqueueDisposition expected
    )
    {
        await EnqueueAsync(Write("skill:a", before));

        var result = await EnqueueAsync(Write("skill:a", Update) with { SendNow = true });

        Assert.Equal(expected, result.Disposition);
        Assert.Null(result.InFlight);
    }

    [Fact]
    public async Task A_write_behind_a_failure_waits()
    {
        await DeleteAsync("skill:a");
        await CompleteAsync(await ClaimOneAsync(), Outcomes.Failed);

        var result = await EnqueueAsync(Write("skill:a", Add) with { SendNow = true });

        Assert.Equal(EnqueueDisposition.Queued, result.Disposition);
        Assert.Equal(SyncErrorKind.Invalid, result.HeldBackBy?.Kind);
    }

    [Fact]
    public async Task A_relation_waits_for_what_it_joins()
    {
        var agent = (await EnqueueAsync(Write("agent:a", Add) with { SendNow = true })).InFlight!;

        var relation = await EnqueueAsync(
            Write("agent_skill:as", Add, references: "agent:a") with
            {
                SendNow = true,
            }
        );

        Assert.Equal(EnqueueDisposition.Queued, relation.Disposition);
        Assert.Equal(["add agent:a*", "add agent_skill:as"], await QueueAsync());
        await SyncedAsync(agent);
        Assert.Equal(0, (await ClaimOneAsync()).Attempts);
    }
}
