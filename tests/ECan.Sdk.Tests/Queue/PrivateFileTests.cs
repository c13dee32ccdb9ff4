using ECan.Sdk.Queue;
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

    [Fact]
    public async Task So_is_what_is_set_aside_or_written_for_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // As an app's data directory is before its first start: nothing of it is there.
        var folder = Path.Combine(Folder, "app", "queue");
        var store = await OpenAsync(options => options with { Directory = folder });
        await store.EnqueueAsync([Write("skill:a", Add)]);
        await store.AbandonAsync();
        using (var file = new FileStream(Path.Combine(folder, "queue.db"), FileMode.Open))
        {
            file.Write(new byte[100]);
        }

        store = await OpenAsync(options => options with { Directory = folder });
        Assert.Single(FilesSetAside);
        await store.EnqueueAsync([Write("skill:a", Add)]);
        await ModuleExport.RunAsync(store, Here, Path.Combine(folder, "export", "today"), Time);

        foreach (
            var directory in Directory.GetDirectories(Folder, "*", SearchOption.AllDirectories)
        )
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(directory)
            );
        }

        var files = Directory.GetFiles(
            Path.Combine(Folder, "app"),
            "*",
            SearchOption.AllDirectories
        );
        string[] expected =
        [
            "queue.db.damaged-20260301T120000Z",
            "queue.db.damaged-20260301T120000Z-wal",
            "queue.db-wal",
            "queue.db-shm",
            "pending_sync.json",
        ];
        Assert.Empty(expected.Except(files.Select(Path.GetFileName)));
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
                session.Database.Number("PRAGMA fullfsync"),
                session.Database.Number("PRAGMA checkpoint_fullfsync"),
                session.Database.Number("PRAGMA foreign_keys")
            )
        );

        var drive = OperatingSystem.IsMacOS() && durability is QueueDurability.Full ? 1 : 0;
        Assert.Equal((synchronous, drive, drive, 1), pragmas);
    }

    [Fact]
    public async Task A_new_file_can_give_pages_back()
    {
        Assert.Equal(
            2L,
            await Store.WriteAsync(session => session.Database.Number("PRAGMA auto_vacuum"))
        );
    }
}
