using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

/// <summary>The write-ahead log as an unclean stop leaves it, with and without damage.</summary>
public sealed class LogDamageTests : QueueFixture
{
    private const int Tasks = 20;
    private const int HeaderSize = 32;
    private const int FrameSize = 24 + 2048;

    private string Log => QueueFile + "-wal";

    [Theory]
    [InlineData(0)] // the number of the page
    [InlineData(5)] // the mark of a commit
    [InlineData(9)] // the salts
    [InlineData(15)]
    [InlineData(16)] // the sums
    [InlineData(23)]
    [InlineData(24)] // the page
    [InlineData(FrameSize - 1)]
    public async Task A_bit_flipped_in_the_middle_of_the_log_is_reported_and_what_stands_before_it_is_kept(
        int place
    )
    {
        var log = await CrashAsync();
        var frame = FramesOf(log) / 2;
        log[StartOf(frame) + place] ^= 4;
        await File.WriteAllBytesAsync(Log, log);
        var file = await File.ReadAllBytesAsync(QueueFile);

        await ReplaceAsync();

        var aside = Assert.Single(FilesSetAside);
        Assert.Equal(
            (Log, QueueFile + ".damaged-20260301T120000Z-wal"),
            (aside.OriginalPath, aside.NewPath)
        );
        Assert.Contains(
            $"frame {frame + 1} of its write-ahead log is damaged",
            aside.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(log, await File.ReadAllBytesAsync(aside.NewPath));
        Assert.Equal(file, await File.ReadAllBytesAsync(QueueFile + ".damaged-20260301T120000Z"));
        await AssertHoldsFirstTasksAsync();
    }

    [Theory]
    [InlineData(0)] // the magic number
    [InlineData(3)] // the order of bytes
    [InlineData(4)] // the version
    [InlineData(10)] // the size of a page
    [InlineData(12)] // the number of the checkpoint
    [InlineData(16)] // the salts
    [InlineData(31)] // the sums
    public async Task A_bit_flipped_in_the_header_of_the_log_is_reported(int place)
    {
        var log = await CrashAsync();
        log[place] ^= 1;
        await File.WriteAllBytesAsync(Log, log);

        await ReplaceAsync();

        var aside = Assert.Single(FilesSetAside);
        Assert.Contains(
            "the header of its write-ahead log is damaged",
            aside.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(log, await File.ReadAllBytesAsync(aside.NewPath));
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task A_stretch_of_the_log_that_was_overwritten_is_reported()
    {
        var log = await CrashAsync();
        log.AsSpan(StartOf(FramesOf(log) / 2) + 700, 4096).Clear();
        await File.WriteAllBytesAsync(Log, log);

        await ReplaceAsync();

        Assert.Single(FilesSetAside);
        await AssertHoldsFirstTasksAsync();
    }

    [Fact]
    public async Task It_is_reported_once()
    {
        var log = await CrashAsync();
        log[log.Length / 3] ^= 4;
        await File.WriteAllBytesAsync(Log, log);
        await ReplaceAsync();
        await AddAsync("skill:new");
        await Store.AbandonAsync();

        await ReplaceAsync();

        Assert.Single(FilesSetAside);
        Assert.Contains("add skill:new", await QueueAsync());
    }

    [Fact]
    public async Task Wherever_a_power_failure_cuts_the_log_its_last_commits_are_gone_in_silence()
    {
        var log = await CrashAsync();
        var file = await File.ReadAllBytesAsync(QueueFile);
        for (var length = 0; length <= log.Length; length += 1399)
        {
            await File.WriteAllBytesAsync(QueueFile, file);
            await File.WriteAllBytesAsync(Log, log[..length]);

            await ReplaceAsync();

            Assert.Empty(FilesSetAside);
            await AssertHoldsFirstTasksAsync();
            await Store.AbandonAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xa5)]
    public async Task A_last_commit_of_which_only_some_reached_the_disk_is_gone_in_silence(
        byte instead
    )
    {
        var log = await CrashAsync();
        var last = FramesOf(log) - 1;
        Assert.NotEqual(0, CommitMark(log, last));
        Assert.Equal(0, CommitMark(log, last - 1));
        log.AsSpan(StartOf(last) - FrameSize / 2).Fill(instead);
        await File.WriteAllBytesAsync(Log, log);

        await ReplaceAsync();

        Assert.Empty(FilesSetAside);
        Assert.Equal(Tasks - 1, (await QueueAsync()).Length);
    }

    [Fact]
    public async Task Frames_from_before_the_log_began_anew_are_no_damage()
    {
        await FillAsync();
        await using (
            var connection = new SqliteConnection($"Data Source={QueueFile};Pooling=False")
        )
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(RESTART)";
            await command.ExecuteNonQueryAsync();
        }

        await AddAsync("skill:new");
        await Store.AbandonAsync();
        var log = await File.ReadAllBytesAsync(Log);
        Assert.NotEqual(SaltsOf(log, 0), SaltsOf(log, FramesOf(log) - 1));

        await ReplaceAsync();

        Assert.Empty(FilesSetAside);
        Assert.Equal(Tasks + 1, (await QueueAsync()).Length);
    }

    [Fact]
    public async Task What_another_store_has_open_is_not_looked_at()
    {
        var log = await CrashAsync();
        await ReplaceAsync();
        await AddAsync("skill:new");
        log[log.Length / 3] ^= 4;

        await OpenAsync();

        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task Old_and_new_pages_side_by_side_are_set_aside_whole()
    {
        var log = await CrashAsync();
        var file = await File.ReadAllBytesAsync(QueueFile);

        // As if the lost part of the log had been on its way into the file: its pages are there, but not those of the part before.
        var middle = FramesOf(log) / 2;
        var before = Enumerable.Range(0, middle).Select(frame => PageOf(log, frame)).ToHashSet();
        for (var frame = middle; frame < FramesOf(log); frame++)
        {
            var page = PageOf(log, frame);
            if (!before.Contains(page) || frame % 2 == 0)
            {
                var end = page * 2048;
                Array.Resize(ref file, Math.Max(file.Length, end));
                log.AsSpan(StartOf(frame) + 24, 2048).CopyTo(file.AsSpan(end - 2048));
            }
        }

        // The first frame: nothing of the log can be read.
        log[StartOf(0) + 100] ^= 4;
        await File.WriteAllBytesAsync(QueueFile, file);
        await File.WriteAllBytesAsync(Log, log);

        await ReplaceAsync();

        Assert.Equal([Log, QueueFile], FilesSetAside.Select(aside => aside.OriginalPath));
        Assert.Equal(log, await File.ReadAllBytesAsync(FilesSetAside[0].NewPath));
        Assert.Empty(await QueueAsync());
        await AddAsync("skill:new");
    }

    private async Task FillAsync()
    {
        for (var number = 0; number < Tasks; number++)
        {
            await EnqueueAsync(Write($"skill:{number}", Add, new string('1', 400)));
        }
    }

    private async Task<byte[]> CrashAsync()
    {
        await FillAsync();
        await Store.AbandonAsync();
        return await File.ReadAllBytesAsync(Log);
    }

    private async Task AssertHoldsFirstTasksAsync()
    {
        var left = await QueueAsync();
        Assert.True(left.Length < Tasks || FilesSetAside.Count == 0);
        Assert.Equal(
            Enumerable.Range(0, left.Length).Select(number => $"add skill:{number}"),
            left
        );
        Assert.Equal(left.Length, (await Store.GetStatsAsync(Here)).PendingCount);
    }

    private static int FramesOf(byte[] log) => (log.Length - HeaderSize) / FrameSize;

    private static int StartOf(int frame) => HeaderSize + frame * FrameSize;

    private static int PageOf(byte[] log, int frame) =>
        BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(StartOf(frame)));

    private static int CommitMark(byte[] log, int frame) =>
        BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(StartOf(frame) + 4));

    private static ulong SaltsOf(byte[] log, int frame) =>
        BinaryPrimitives.ReadUInt64BigEndian(log.AsSpan(StartOf(frame) + 8));
}
