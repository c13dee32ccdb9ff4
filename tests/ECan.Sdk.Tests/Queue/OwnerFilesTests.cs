using ECan.Sdk.Queue.Sqlite;

namespace ECan.Sdk.Tests.Queue;

public sealed class OwnerFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-owners-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_made_while_stale_ones_are_removed_is_there_and_locked()
    {
        using var enough = new CancellationTokenSource();
        var removing = Enumerable
            .Range(0, 3)
            .Select(_ =>
                Task.Run(() =>
                {
                    var others = new OwnerFiles(folder, TimeProvider.System);
                    while (!enough.IsCancellationRequested)
                    {
                        others.RemoveStale();
                    }
                })
            )
            .ToArray();
        var owners = new OwnerFiles(folder, TimeProvider.System);
        var lost = 0;
        for (var i = 0; i < 2000; i++)
        {
            using var mine = owners.Create();
            using var taken = owners.TryTakeOver(mine.Name);
            lost += taken is null ? 0 : 1;
        }

        await enough.CancelAsync();
        await Task.WhenAll(removing);
        Assert.Equal(0, lost);
    }
}
