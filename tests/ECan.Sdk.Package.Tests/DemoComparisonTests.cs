using OfflineDemo;

namespace ECan.Sdk.Package.Tests;

/// <summary>The demo's verdict: each kind of difference is found and named.</summary>
public sealed class DemoComparisonTests
{
    private static readonly LocalEntity Saved = new("skill", "1", """{"id":"1","name":"One"}""");

    [Fact]
    public void Store_and_cloud_that_agree_have_no_difference()
    {
        var comparison = new Comparison([Saved], [Saved], Stats());

        Assert.Empty(comparison.Differences);
        Assert.Equal(
            "OfflineDemo: 1 saved, 1 in the cloud, 0 lost, 0 duplicated",
            comparison.ToString()
        );
    }

    [Fact]
    public void What_is_missing_in_the_cloud_is_lost()
    {
        var comparison = new Comparison([Saved], [], Stats());

        Assert.Equal(["lost: skill 1"], comparison.Differences);
        Assert.Contains("1 lost, 0 duplicated", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_arrived_under_another_key_as_well_is_duplicated()
    {
        var comparison = new Comparison([Saved], [Saved, Saved with { Key = "2" }], Stats());

        Assert.Equal(["not saved here: skill 2"], comparison.Differences);
        Assert.Contains("0 lost, 1 duplicated", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_arrived_twice_is_duplicated()
    {
        var comparison = new Comparison([Saved], [Saved, Saved], Stats());

        Assert.Equal(["duplicated: skill 1"], comparison.Differences);
        Assert.Contains("0 lost, 1 duplicated", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_differs_is_named_with_both_values()
    {
        var comparison = new Comparison(
            [Saved],
            [Saved with { Json = """{"id":"1","name":"Uno"}""" }],
            Stats()
        );

        Assert.Equal(
            [$"differs: skill 1 name: \"One\" here, \"Uno\" there"],
            comparison.Differences
        );
    }

    [Fact]
    public void What_is_left_in_the_queue_is_a_difference()
    {
        var comparison = new Comparison([Saved], [Saved], Stats(pending: 1, failed: 2));

        Assert.Equal(["in the queue: 1 pending, 2 failed"], comparison.Differences);
    }

    private static QueueStats Stats(int pending = 0, int failed = 0) =>
        new()
        {
            PendingCount = pending,
            FailedCount = failed,
            PendingByType = new Dictionary<string, int>(),
            FailedByType = new Dictionary<string, int>(),
            OtherScopes = new Dictionary<Queue.SyncScope, int>(),
        };
}
