using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class PrivateFileTests : QueueFixture
{
    [Fact]
    public async Task Only_the_user_may_open_the_directory_and_its_files()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Path.Combine(Folder, "app", "queue");
        var store = await OpenAsync(options => options with { Directory = folder });
        await store.EnqueueAsync([Write("skill:a", Add)]);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(folder)
        );
        var files = Directory.GetFiles(folder);
        Assert.Equal(5, files.Length);
        foreach (var file in files)
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(file)
            );
        }
    }

    [Theory]
    [InlineData(QueueDurability.Full, 2)]
    [InlineData(QueueDurability.Normal, 1)]
    public async Task Durability_decides_what_is_flushed(
        QueueDurability durability,
        long synchronous
    )
    {
        var store = await OpenAsync(options => options with { Durability = durability });

        var pragmas = await store.WriteAsync(session =>
            (
                session.Database.Number("PRAGMA synchronous"),
                session.Database.Number("PRAGMA foreign_keys")
            )
        );

        Assert.Equal((synchronous, 1), pragmas);
    }
}
