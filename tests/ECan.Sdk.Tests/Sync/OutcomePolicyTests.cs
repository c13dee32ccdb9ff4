using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class OutcomePolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly SyncSettings Settings = SyncSettings.From(
        new() { Endpoint = new("https://example.com/graphql"), MaxRetries = 3 }
    );

    public static TheoryData<SyncErrorKind?, int, QueuedTaskStatus?, bool, int?> Rows =>
        new()
        {
            // verdict, refusals before -> status, counted, rests for seconds
            { null, 0, null, false, null },
            { SyncErrorKind.Invalid, 0, QueuedTaskStatus.Failed, false, null },
            { SyncErrorKind.Conflict, 0, QueuedTaskStatus.Failed, false, null },
            { SyncErrorKind.Mapping, 0, QueuedTaskStatus.Failed, false, null },
            { SyncErrorKind.Blocked, 0, QueuedTaskStatus.Failed, false, null },
            { SyncErrorKind.Refused, 0, QueuedTaskStatus.Pending, true, null },
            { SyncErrorKind.Refused, 1, QueuedTaskStatus.Pending, true, null },
            { SyncErrorKind.Refused, 2, QueuedTaskStatus.Failed, true, null },
            { SyncErrorKind.Refused, 9, QueuedTaskStatus.Failed, true, null },
            { SyncErrorKind.Unconfirmed, 0, QueuedTaskStatus.Unconfirmed, true, 30 },
            { SyncErrorKind.Unconfirmed, 2, QueuedTaskStatus.Failed, true, null },
            { SyncErrorKind.OutcomeUnknown, 0, QueuedTaskStatus.Unconfirmed, false, 30 },
            { SyncErrorKind.OutcomeUnknown, 99, QueuedTaskStatus.Unconfirmed, false, 30 },
            { SyncErrorKind.Offline, 99, QueuedTaskStatus.Pending, false, null },
            { SyncErrorKind.Unavailable, 99, QueuedTaskStatus.Pending, false, null },
            { SyncErrorKind.Unauthorized, 99, QueuedTaskStatus.Pending, false, null },
            { SyncErrorKind.Throttled, 99, QueuedTaskStatus.Pending, false, 7 },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_verdict_means_one_outcome(
        SyncErrorKind? kind,
        int refusals,
        QueuedTaskStatus? status,
        bool counted,
        int? rests
    )
    {
        var error = kind is { } given ? new SyncError(given, "words") : null;

        var outcome = OutcomePolicy.Decide(
            new() { Error = error },
            Task(refusals),
            Settings,
            Now,
            TimeSpan.FromSeconds(7)
        );

        Assert.Equal(
            new TaskOutcome
            {
                Sequence = 5,
                Claim = 3,
                Status = status,
                Error = error,
                Attempted = true,
                Counted = counted,
                NotBefore = rests is { } seconds ? Now.AddSeconds(seconds) : null,
            },
            outcome
        );
    }

    [Fact]
    public void Every_kind_of_error_has_a_row()
    {
        var covered = Rows.Select(row => row[0]).OfType<SyncErrorKind>().ToHashSet();
        Assert.Equal(Enum.GetValues<SyncErrorKind>(), covered.Order());
    }

    [Fact]
    public void What_was_not_sent_does_not_count_as_attempted()
    {
        var outcome = OutcomePolicy.Decide(
            new() { Error = new(SyncErrorKind.Offline, "words"), Attempted = false },
            Task(0),
            Settings,
            Now
        );
        Assert.False(outcome.Attempted);
    }

    [Fact]
    public void Another_operation_makes_the_task_pending_with_it()
    {
        var outcome = OutcomePolicy.Decide(
            new()
            {
                Error = new(SyncErrorKind.Refused, "already exists"),
                Becomes = SyncOperation.Update,
            },
            Task(2),
            Settings,
            Now
        );
        Assert.Equal(QueuedTaskStatus.Pending, outcome.Status);
        Assert.Equal(SyncOperation.Update, outcome.Becomes);
        Assert.False(outcome.Counted);
        Assert.Null(outcome.NotBefore);
        Assert.Equal("already exists", outcome.Error!.Message);
    }

    [Fact]
    public void Where_the_cloud_gave_no_words_for_it_the_task_says_that_it_goes_on_as_another()
    {
        var outcome = OutcomePolicy.Decide(
            new() { Becomes = SyncOperation.Update },
            Task(0),
            Settings,
            Now
        );
        Assert.Contains("goes on as that", outcome.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_asks_for_a_day_is_asked_again_after_an_hour()
    {
        var outcome = OutcomePolicy.Decide(
            new() { Error = new(SyncErrorKind.Throttled, "words") },
            Task(0),
            Settings,
            Now,
            TimeSpan.FromDays(1)
        );
        Assert.Equal(Now.AddHours(1), outcome.NotBefore);
    }

    private static StoredTask Task(int refusals) =>
        new()
        {
            Sequence = 5,
            Claim = 3,
            Id = "t",
            Scope = new("https://example.com/graphql", null),
            DataType = "skill",
            Key = """["a"]""",
            Operation = SyncOperation.Add,
            Status = QueuedTaskStatus.InFlight,
            Payload = default,
            CreatedAt = Now,
            Refusals = refusals,
        };
}
