using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class BatchSplitterTests
{
    private static readonly SyncSettings Settings = SyncSettings.From(
        new()
        {
            Endpoint = new("https://example.com/graphql"),
            MaxBatchCount = 3,
            MaxBatchBytes = 1000,
        }
    );

    [Theory]
    [InlineData(500, "a b")]
    [InlineData(501, "a", "b")]
    public void Tasks_that_fill_a_request_to_the_last_byte_go_together(
        int size,
        params string[] expected
    ) => Assert.Equal(expected, Split(Task("a", size), Task("b", 500)));

    [Fact]
    public void What_is_larger_than_a_request_makes_no_empty_one_before_it() =>
        Assert.Equal(["a", "b c"], Split(Task("a", 5000), Task("b", 1), Task("c", 1)));

    private static IEnumerable<string> Split(params StoredTask[] tasks) =>
        BatchSplitter
            .Split(tasks, Settings)
            .Select(batch => string.Join(' ', batch.Select(task => task.Id)));

    private static StoredTask Task(string id, int size) =>
        new()
        {
            Sequence = id[0],
            Id = id,
            Scope = new("https://example.com/graphql", null),
            DataType = "skill",
            Key = $"""["{id}"]""",
            Operation = SyncOperation.Add,
            Status = QueuedTaskStatus.InFlight,
            Payload = new byte[size],
            CreatedAt = default,
        };
}
