using ECan.Sdk.Queue;
using static ECan.Sdk.QueuedTaskStatus;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

/// <summary>The table of design.md, cell by cell: every status, every operation, every write that can come in, known to the cloud or not.</summary>
public sealed class CoalescingTests
{
    private const string Two = "stay two";
    private const string Nothing = "cancel out";

    // What is queued, what comes in, what becomes of it if the cloud cannot know the entity, and if it may.
    private static readonly (
        SyncOperation Queued,
        SyncOperation Incoming,
        string Unknown,
        string Known
    )[] Table =
    [
        (Add, Add, "Add", "Add"),
        (Add, Update, "Add", "Add"),
        (Add, Delete, Nothing, "Delete"),
        (Update, Add, "Update", "Update"),
        (Update, Update, "Update", "Update"),
        (Update, Delete, "Delete", "Delete"),
        (Delete, Add, Two, Two),
        (Delete, Update, Two, Two),
        (Delete, Delete, "Delete", "Delete"),
    ];

    public static TheoryData<QueuedTaskStatus, SyncOperation, SyncOperation, bool, string> Cells()
    {
        var cells = new TheoryData<QueuedTaskStatus, SyncOperation, SyncOperation, bool, string>();
        foreach (var (queued, incoming, unknown, known) in Table)
        {
            foreach (var status in new[] { Pending, Failed })
            {
                cells.Add(status, queued, incoming, false, unknown);
                cells.Add(status, queued, incoming, true, known);
            }

            foreach (var status in new[] { InFlight, Unconfirmed })
            {
                cells.Add(status, queued, incoming, false, Two);
                cells.Add(status, queued, incoming, true, Two);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_of_the_table(
        QueuedTaskStatus status,
        SyncOperation queued,
        SyncOperation incoming,
        bool cloudMayKnow,
        string expected
    )
    {
        var step = Coalescing.Decide(status, queued, cloudMayKnow, incoming);

        var actual = step.Kind switch
        {
            CoalescingKind.Append => Two,
            CoalescingKind.Cancel => Nothing,
            _ => step.Operation.ToString(),
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_table_is_complete() => Assert.Equal(4 * 9 * 2, Cells().Count);

    [Fact]
    public void An_operation_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Coalescing.Decide(Pending, Add, false, (SyncOperation)9)
        );
}
