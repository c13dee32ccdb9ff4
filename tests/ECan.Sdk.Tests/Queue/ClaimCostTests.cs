using ECan.Sdk.Queue.Sqlite.Commands;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

/// <summary>What a claim costs, counted in steps of SQLite's machine, not in time.</summary>
public sealed class ClaimCostTests : QueueFixture
{
    private const int Many = 20_000;

    [Fact]
    public async Task A_claim_does_not_look_at_tasks_that_wait()
    {
        var before = await MeasureAsync("skill:first");
        await AddAsync("agent:parent");
        await ClaimAsync(types: new HashSet<string> { "agent" });
        await Store.EnqueueAsync([
            .. Enumerable
                .Range(0, Many)
                .Select(number => Write($"skill:{number}", Add, references: "agent:parent")),
        ]);

        var after = await MeasureAsync("skill:last");

        Assert.InRange(after, 1, before + 50);
    }

    [Fact]
    public async Task A_claim_does_not_look_at_tasks_that_rest()
    {
        var before = await MeasureAsync("skill:first");
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, Many).Select(number => Write($"skill:{number}", Add)),
        ]);
        var all = await ClaimAsync(Many);
        await Store.CompleteAsync(
            [
                .. all.Select(task =>
                    Outcomes.Refused with
                    {
                        Sequence = task.Sequence,
                        NotBefore = Now.AddHours(1),
                    }
                ),
            ],
            Now
        );

        var after = await MeasureAsync("skill:last");

        Assert.InRange(after, 1, before + 50);
    }

    [Fact]
    public async Task A_claim_does_not_look_at_tasks_that_this_build_cannot_send()
    {
        var before = await MeasureAsync("skill:first");
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, Many).Select(number => Write($"prompt:{number}", Add)),
        ]);

        var after = await MeasureAsync("skill:last");

        Assert.InRange(after, 1, before + 50);
    }

    [Fact]
    public async Task A_write_costs_the_same_at_the_end_of_a_long_queue()
    {
        var before = await StepsOfAsync(() => AddAsync("skill:first"));
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, Many).Select(number => Write($"skill:{number}", Add)),
        ]);

        var after = await StepsOfAsync(() => AddAsync("skill:last"));

        Assert.InRange(after, 1, before + 50);
    }

    [Fact]
    public async Task Statistics_cost_the_same_for_a_long_queue()
    {
        await AddAsync("skill:first");
        var before = await StepsOfAsync(async () => await Store.GetStatsAsync(Here));
        await Store.EnqueueAsync([
            .. Enumerable.Range(0, Many).Select(number => Write($"skill:{number}", Add)),
        ]);

        var after = await StepsOfAsync(async () => await Store.GetStatsAsync(Here));

        Assert.InRange(after, 1, before + 5);
    }

    [Theory]
    [InlineData(ClaimCommand.FirstSql)]
    [InlineData(ClaimCommand.BatchSql)]
    [InlineData(ClaimCommand.WakeSql)]
    [InlineData(ClaimCommand.CorrectSql)]
    public async Task A_claim_searches_an_index_and_sorts_nothing(string sql)
    {
        var plan = await Store.WriteAsync(session =>
        {
            var lines = new List<string>();
            using var row = session.Database.Query("EXPLAIN QUERY PLAN " + sql);
            while (row.Step())
            {
                lines.Add(row.Text(3));
            }

            return lines;
        });

        Assert.StartsWith("SEARCH task USING ", plan[0], StringComparison.Ordinal);
        Assert.Contains("INDEX task_re", plan[0], StringComparison.Ordinal);

        // The version of each task that is taken: one row, by its key.
        Assert.All(
            plan.Skip(1),
            line =>
                Assert.Matches(
                    "^(CORRELATED SCALAR SUBQUERY|SEARCH entity USING PRIMARY KEY)",
                    line
                )
        );
    }

    // Writes one task, and counts the steps of the claim that gives it.
    private async Task<long> MeasureAsync(string entity)
    {
        await AddAsync(entity);
        return await StepsOfAsync(async () =>
            Assert.Equal(entity, EntityOf(await ClaimOneAsync()))
        );
    }
}
