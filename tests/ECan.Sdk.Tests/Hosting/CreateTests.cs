using ECan.Sdk.Tests.Sync;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>The manager as an app without a container gets it: the real queue, the real client, no network.</summary>
public sealed class CreateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-create-").FullName;
    private readonly StubHttp http = new();
    private readonly HttpClient client;

    public CreateTests() => client = new(http, disposeHandler: false);

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_write_goes_from_the_entity_to_the_endpoint()
    {
        await using var manager = Create();
        var result = await manager.SyncToCloudAsync(new Skill { Id = "42" }, SyncOperation.Add);
        Assert.True(result.Synced, result.Message);
        Assert.Contains("\"id\":\"42\"", Assert.Single(http.Bodies), StringComparison.Ordinal);
        Assert.Equal("secret", Assert.Single(http.Keys));
    }

    [Fact]
    public async Task An_outage_is_survived_by_a_restart()
    {
        http.IsOffline = true;
        await using (var manager = Create())
        {
            for (var i = 0; i < 5; i++)
            {
                var result = await manager.SyncToCloudAsync(
                    new Skill { Id = $"s{i}" },
                    SyncOperation.Add
                );
                Assert.True(result.Cached, result.Message);
            }
        }

        http.IsOffline = false;
        await using var next = Create();
        Assert.Equal(new QueueSyncReport(5, 5, 0, 0), await next.StartAsync());
        Assert.Single(http.Bodies);
        Assert.False(http.IsDisposed);
    }

    [Fact]
    public async Task A_queue_directory_that_cannot_be_used_names_the_option()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        await using var manager = Create(options =>
            options.QueueDirectory = Path.Combine(file, "queue")
        );
        var exception = await Assert.ThrowsAsync<QueueFileException>(() => manager.StartAsync());
        Assert.Contains(
            "OfflineSyncOptions.QueueDirectory",
            exception.Message,
            StringComparison.Ordinal
        );

        File.Delete(file);
        Assert.Equal(0, (await manager.StartAsync()).Remaining);
    }

    [Fact]
    public async Task A_file_that_is_no_queue_is_set_aside_and_told()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "queue.db"), new string('x', 5000));
        await using var manager = Create();
        QueueFileSetAsideEventArgs? told = null;
        manager.QueueFileSetAside += (_, args) => told = args;
        await manager.StartAsync();
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(told!.File.NewPath));
    }

    [Fact]
    public async Task A_queue_that_is_found_damaged_at_its_first_use_is_told_and_kept_and_the_call_goes_through()
    {
        var path = Path.Combine(folder, "queue.db");
        http.IsOffline = true;
        await using (var before = Create())
        {
            for (var number = 0; number < 100; number++)
            {
                var skill = new Skill { Id = $"s{number}", Name = new('x', 400) };
                await before.Queue.AddAsync(skill, SyncOperation.Add);
            }
        }

        var damaged = await File.ReadAllBytesAsync(path);
        damaged.AsSpan(damaged.Length / 2, 4096).Clear();
        await File.WriteAllBytesAsync(path, damaged);
        await using var manager = Create();
        var told = new List<QueueFileSetAside>();
        manager.QueueFileSetAside += (_, args) => told.Add(args.File);

        var result = await manager.SyncToCloudAsync(new Skill { Id = "new" }, SyncOperation.Add);

        Assert.True(result.Cached, result.Message);
        var file = Assert.Single(told);
        Assert.Equal(path, file.OriginalPath);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file.NewPath));
        Assert.Equal(1, (await manager.GetStatsAsync()).PendingCount);
    }

    [Fact]
    public async Task The_modules_files_are_taken_over_by_the_application_that_it_was_part_of()
    {
        var path = Path.Combine(folder, "pending_sync.json");
        await File.WriteAllTextAsync(
            path,
            """
            [{"id":"skill_add_1697123456789","data_type":"skill","operation":"add","data":{"id":"old","name":"n"},
              "created_at":"2025-01-01T10:00:00","retry_count":0,"status":"pending"}]
            """
        );
        await using (var other = Create())
        {
            Assert.Equal(0, (await other.StartAsync()).Total);
            Assert.True(File.Exists(path));
        }

        await using var manager = Create(options => options.ApplicationName = "eCan.ai");
        Assert.Equal(1, (await manager.StartAsync()).Synced);
        Assert.Contains("\"id\":\"old\"", Assert.Single(http.Bodies), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_full_queue_is_told_at_the_call_and_has_room_when_the_cloud_took_it()
    {
        await using var manager = Create(options => options.MaxQueueBytes = 1024 * 1024);
        var skill = new Skill { Id = "a", Name = new('x', 600 * 1024) };
        http.IsOffline = true;
        Assert.True((await manager.SyncToCloudAsync(skill, SyncOperation.Add)).Cached);

        var error = await Assert.ThrowsAsync<QueueLimitException>(() =>
            manager.SyncToCloudAsync(
                new Skill { Id = "b", Name = new('x', 600 * 1024) },
                SyncOperation.Add
            )
        );
        Assert.Equal((QueueLimit.QueueBytes, "b"), (error.Limit, error.EntityKey.ToString()));
        Assert.Equal(1, (await manager.GetStatsAsync()).PendingCount);

        http.IsOffline = false;
        Assert.Equal(1, (await manager.SyncPendingQueueAsync()).Synced);
        skill = new Skill { Id = "b", Name = new('x', 600 * 1024) };
        Assert.True((await manager.SyncToCloudAsync(skill, SyncOperation.Add)).Synced);
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        OfflineSyncOptions? kept = null;
        await using var manager = Create(options => kept = options);
        kept!.OfflineSyncEnabled = false;
        kept.Account = "another";
        http.IsOffline = true;
        var result = await manager.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        Assert.True(result.Cached);
        Assert.Null(manager.Account);
    }

    private OfflineSyncManager Create(Action<OfflineSyncOptions>? configure = null)
    {
        var options = new OfflineSyncOptions
        {
            Endpoint = new("https://example.com/graphql"),
            Authorization = AppSyncAuthorization.ApiKey("secret"),
            Entities = TestEntities.All,
            QueueDirectory = folder,
            Durability = QueueDurability.Normal,
            HttpClient = client,
        };
        configure?.Invoke(options);
        return OfflineSyncManager.Create(options);
    }
}
