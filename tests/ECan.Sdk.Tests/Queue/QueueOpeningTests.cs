using ECan.Sdk.Sync;
using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Queue;

public sealed class QueueOpeningTests : QueueFixture
{
    public override Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_queue_whose_import_throws_is_closed_again_and_the_caller_told()
    {
        var opening = new QueueOpening(
            new()
            {
                Directory = Folder,
                TimeProvider = Time,
                Durability = QueueDurability.Normal,
            },
            new WriteIntake(new(TestEntities.All), Time, int.MaxValue),
            () => throw new InvalidOperationException("no account yet"),
            importModuleFiles: true,
            new RecordingLogger()
        );

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            opening.OpenAsync(CancellationToken.None)
        );

        // It is there as long as somebody has the queue open.
        Assert.True(File.Exists(QueueFile));
        Assert.False(File.Exists(QueueFile + "-wal"));
    }
}
