using ECan.Sdk.Crash.App.Work;

namespace ECan.Sdk.Crash.Tests.Disk;

/// <summary>A directory in which nothing may be written any more.</summary>
public sealed class ReadOnlyDirectoryTests : DiskFixture
{
    // Who is root may write everywhere, unless that right is taken from him.
    private static readonly string[] Starter =
        OperatingSystem.IsLinux() && Environment.UserName == "root"
            ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
            : [];

    [Fact]
    public async Task A_queue_that_has_become_read_only_is_refused_by_name_and_stays_whole()
    {
        if (OperatingSystem.IsWindows())
        {
            // There, a directory is closed by an access list and not by its mode.
            return;
        }

        using (var process = ObedientProcess.Start(Settings(), Starter))
        {
            Assert.Equal(Obedience.Done, await process.AddAsync("kept"));
            await process.EndAsync();
        }

        var bytes = await File.ReadAllBytesAsync(QueueFile);
        File.SetUnixFileMode(QueueFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(QueueFile, UnixFileMode.UserRead);
        try
        {
            using var process = ObedientProcess.Start(Settings(), Starter);
            var refusal = await process.AddAsync("refused");

            Assert.StartsWith(
                $"{Obedience.Threw}{nameof(QueueFileException)}: The queue file '{QueueFile}' may not be opened or written",
                refusal,
                StringComparison.Ordinal
            );
            Assert.Contains(
                nameof(OfflineSyncOptions.QueueDirectory),
                refusal,
                StringComparison.Ordinal
            );
            Assert.Equal(bytes, await File.ReadAllBytesAsync(QueueFile));

            // The next call tries again, so that mending the directory is enough.
            Open();
            Assert.Equal(Obedience.Done, await process.AddAsync("taken"));
            Cloud.Faults.Offline = false;
            Assert.Equal(Obedience.Done, await process.SendAsync());
            await process.EndAsync();
        }
        finally
        {
            Open();
        }

        Assert.Equal(["kept", "taken"], InCloud);
    }

    [Fact]
    public async Task A_read_only_directory_without_a_queue_is_refused_by_name()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(QueueFolder, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        using var process = ObedientProcess.Start(Settings(), Starter);
        var refusal = await process.AddAsync("refused");
        await process.EndAsync();

        Assert.StartsWith(
            $"{Obedience.Threw}{nameof(QueueFileException)}: The queue directory '{QueueFolder}' cannot be made or written",
            refusal,
            StringComparison.Ordinal
        );
        Assert.Contains(
            nameof(OfflineSyncOptions.QueueDirectory),
            refusal,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(QueueFolder));
    }

    private void Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode readAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.SetUnixFileMode(QueueFolder, readAndWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(QueueFile, readAndWrite);
        }
    }
}
