using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk.Tests.Sync;

public sealed class StoreHolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-holder-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_queue_that_was_closed_is_not_opened_again_by_who_comes_late()
    {
        var opened = 0;
        var holder = new StoreHolder(async token =>
        {
            opened++;
            return await SqliteQueueStore.OpenAsync(new() { Directory = folder }, token);
        });
        await holder.GetAsync();
        await holder.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await holder.GetAsync());
        Assert.Equal(1, opened);
    }
}
