using System.Text;
using Microsoft.Data.Sqlite;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Tests.Queue;

public sealed class DamageTests : QueueFixture
{
    public override Task InitializeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("zero bytes")]
    [InlineData("garbage")]
    [InlineData("text")]
    [InlineData("wrong magic")]
    [InlineData("truncated")]
    [InlineData("half a page")]
    [InlineData("torn pages")]
    public async Task A_damaged_file_is_set_aside_whole_and_a_new_one_serves(string damage)
    {
        await FillAsync();
        Damage(damage);
        var damaged = await File.ReadAllBytesAsync(QueueFile);

        var store = await OpenAsync();

        var aside = Assert.Single(FilesSetAside);
        Assert.Equal(QueueFile, aside.OriginalPath);
        Assert.Equal(QueueFile + ".damaged-20260301T120000Z", aside.NewPath);
        Assert.NotEmpty(aside.Reason);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(aside.NewPath));
        Assert.Equal(0, (await store.GetStatsAsync(Here)).PendingCount);
        await store.EnqueueAsync([Write("skill:new", Add)]);
        Assert.Equal(["skill:new"], (await ClaimAsync(store: store)).Select(EntityOf));
    }

    [Fact]
    public async Task A_flipped_bit_anywhere_ends_in_a_queue_or_a_clear_refusal_and_loses_no_byte()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(QueueFile);
        var outcomes = new List<string>();
        for (var place = 16; place < whole.Length; place += 1499)
        {
            byte[] flipped = [.. whole];
            flipped[place] ^= 0x40;
            await File.WriteAllBytesAsync(QueueFile, flipped);
            FilesSetAside.Clear();
            try
            {
                await (await OpenAsync()).DisposeAsync();
                outcomes.Add(FilesSetAside.Count > 0 ? "set aside" : "opened");
            }
            catch (QueueFileException)
            {
                outcomes.Add("refused");
            }

            var kept = FilesSetAside.Count > 0 ? FilesSetAside[0].NewPath : QueueFile;
            Assert.Equal(whole.Length, new FileInfo(kept).Length);
        }

        Assert.Contains("set aside", outcomes);
        Assert.Contains("opened", outcomes);
    }

    [Fact]
    public async Task A_file_whose_format_number_is_gone_is_set_aside()
    {
        await FillAsync();
        Sql("PRAGMA user_version = 0");

        await OpenAsync();

        Assert.Single(FilesSetAside);
    }

    [Fact]
    public async Task A_second_damaged_file_of_the_same_second_gets_a_name_of_its_own()
    {
        for (var round = 0; round < 2; round++)
        {
            await File.WriteAllTextAsync(QueueFile, $"damage {round}");
            await (await OpenAsync()).DisposeAsync();
        }

        Assert.Equal(
            [QueueFile + ".damaged-20260301T120000Z", QueueFile + ".damaged-20260301T120000Z-2"],
            FilesSetAside.Select(file => file.NewPath)
        );
        Assert.Equal("damage 0", await File.ReadAllTextAsync(FilesSetAside[0].NewPath));
        Assert.Equal("damage 1", await File.ReadAllTextAsync(FilesSetAside[1].NewPath));
    }

    [Fact]
    public async Task A_file_damaged_by_a_crash_is_set_aside_with_its_log()
    {
        var store = await OpenAsync();
        await store.EnqueueAsync([Write("skill:a", Add)]);
        await store.AbandonAsync();
        Damage("garbage");
        var log = await File.ReadAllBytesAsync(QueueFile + "-wal");
        Assert.NotEmpty(log);

        await OpenAsync();

        Assert.Equal(
            log,
            await File.ReadAllBytesAsync(Assert.Single(FilesSetAside).NewPath + "-wal")
        );
    }

    [Fact]
    public async Task A_log_without_its_file_is_set_aside_too()
    {
        var store = await OpenAsync();
        await store.EnqueueAsync([Write("skill:a", Add)]);
        await store.AbandonAsync();
        var log = await File.ReadAllBytesAsync(QueueFile + "-wal");
        File.Delete(QueueFile);

        await OpenAsync();

        Assert.Equal(
            log,
            await File.ReadAllBytesAsync(Assert.Single(FilesSetAside).NewPath + "-wal")
        );
    }

    [Fact]
    public async Task Damage_under_a_living_store_is_refused_and_the_file_stays()
    {
        var living = await OpenAsync();
        await living.EnqueueAsync([Write("skill:a", Add)]);
        Damage("zero bytes");

        var error = await Assert.ThrowsAsync<QueueFileException>(() => OpenAsync());

        Assert.Equal(QueueFile, error.Path);
        Assert.Empty(FilesSetAside);
        Assert.True(File.Exists(QueueFile));
    }

    [Fact]
    public async Task A_file_that_is_whole_is_never_set_aside()
    {
        await FillAsync();
        var store = await OpenAsync();

        Assert.Empty(FilesSetAside);
        Assert.Equal(200, (await store.GetStatsAsync(Here)).PendingCount);
    }

    [Fact]
    public async Task A_draft_that_a_crash_left_is_thrown_away()
    {
        await File.WriteAllTextAsync(QueueFile + ".new", "half a file");

        await OpenAsync();

        Assert.False(File.Exists(QueueFile + ".new"));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_not_touched()
    {
        await FillAsync();
        Sql("PRAGMA user_version = 99");
        var bytes = await File.ReadAllBytesAsync(QueueFile);

        var error = await Assert.ThrowsAsync<QueueFileException>(() => OpenAsync());

        Assert.Contains(QueueFile, error.Message, StringComparison.Ordinal);
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
        Assert.Contains("Update ECan.Sdk", error.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(QueueFile));
        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_not_touched()
    {
        await using (
            var connection = new SqliteConnection($"Data Source={QueueFile};Pooling=False")
        )
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE mine (a)";
            await command.ExecuteNonQueryAsync();
        }

        var bytes = await File.ReadAllBytesAsync(QueueFile);

        var error = await Assert.ThrowsAsync<QueueFileException>(() => OpenAsync());

        Assert.Contains(
            nameof(OfflineSyncOptions.QueueDirectory),
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(bytes, await File.ReadAllBytesAsync(QueueFile));
    }

    [Fact]
    public async Task A_file_that_another_program_locks_is_refused_and_not_set_aside()
    {
        await FillAsync();
        await using var connection = new SqliteConnection($"Data Source={QueueFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE task SET refusals = 0";
        await command.ExecuteNonQueryAsync();

        var error = await Assert.ThrowsAsync<QueueFileException>(() =>
            OpenAsync(options => options with { BusyTimeout = TimeSpan.FromMilliseconds(50) })
        );

        Assert.Contains("locked", error.Message, StringComparison.Ordinal);
        Assert.Empty(FilesSetAside);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_refused_by_the_name_of_the_option()
    {
        var file = Path.Combine(Folder, "file");
        await File.WriteAllTextAsync(file, "");
        var directory = Path.Combine(file, "queue");

        var error = await Assert.ThrowsAsync<QueueFileException>(() =>
            OpenAsync(options => options with { Directory = directory })
        );

        Assert.Equal(directory, error.Path);
        Assert.Contains(
            nameof(OfflineSyncOptions.QueueDirectory),
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_directory_in_which_somebody_opens_a_queue_for_ever_is_refused()
    {
        await using var held = new FileStream(
            Path.Combine(Folder, "queue.lock"),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None
        );

        var error = await Assert.ThrowsAsync<QueueFileException>(() =>
            OpenAsync(options => options with { BusyTimeout = TimeSpan.FromMilliseconds(50) })
        );

        Assert.Contains("Another process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(QueueFile);

        await Assert.ThrowsAsync<QueueFileException>(() => OpenAsync());
        Assert.Empty(FilesSetAside);
    }

    private async Task FillAsync()
    {
        var store = await OpenAsync();
        await store.EnqueueAsync([
            .. Enumerable
                .Range(0, 200)
                .Select(number => Write($"skill:{number}", Add, new string('1', 400))),
        ]);
        await store.DisposeAsync();
    }

    private void Damage(string damage)
    {
        var bytes = File.ReadAllBytes(QueueFile);
        var middle = bytes.Length / 2;
        bytes = damage switch
        {
            "zero bytes" => [],
            "garbage" => [.. bytes.Select((_, place) => (byte)(place * 31 + 7))],
            "text" => Encoding.UTF8.GetBytes("[{\"id\": \"skill_add_1\"}]"),
            "wrong magic" => [(byte)'X', .. bytes[1..]],
            "truncated" => bytes[..middle],
            "half a page" => bytes[..2048],
            _ => [.. bytes[..middle], .. new byte[4096], .. bytes[(middle + 4096)..]],
        };
        File.WriteAllBytes(QueueFile, bytes);
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={QueueFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
