using ECan.Sdk.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Tests.Sync;

/// <summary>The options that say where the log goes, where the queue lies and whether the module's files are taken over.</summary>
public sealed class ManagerFactoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-factory-").FullName;
    private readonly StubHttp http = new();
    private readonly HttpClient client;

    public ManagerFactoryTests() => client = new(http, disposeHandler: false);

    private string ModuleFile => Path.Combine(folder, "pending_sync.json");

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_happens_is_written_to_the_apps_log()
    {
        using var loggers = new Loggers();
        await using var manager = Create(options => options.LoggerFactory = loggers);
        await manager.SyncToCloudAsync(new Skill { Id = "42" }, SyncOperation.Add);
        Assert.Contains("1000 Synced skill 42 (add).", loggers.Logger.Lines);
        Assert.Contains(
            $"2000 Opened the queue {Path.Combine(folder, "queue.db")}",
            loggers.Logger.Lines
        );
    }

    [Fact]
    public async Task Without_a_directory_the_queue_lies_in_that_of_the_named_application()
    {
        // Longer than a folder's name may be, so that nothing is made in the home of whoever runs this.
        var name = new string('x', 300);
        await using var manager = Create(options =>
            (options.QueueDirectory, options.ApplicationName) = (null, name)
        );
        var exception = await Assert.ThrowsAsync<QueueFileException>(() => manager.StartAsync());
        Assert.Equal(name, Path.GetFileName(Path.GetDirectoryName(exception.Path)));
    }

    [Theory]
    [InlineData("another", true, 1)]
    [InlineData("eCan.ai", false, 0)]
    public async Task The_app_decides_whether_the_modules_files_are_taken_over(
        string application,
        bool import,
        int expected
    )
    {
        await File.WriteAllTextAsync(
            ModuleFile,
            """[{"id":"1","data_type":"skill","operation":"add","data":{"id":"old","name":"n"}}]"""
        );
        await using var manager = Create(options =>
            (options.ApplicationName, options.ImportModuleFiles) = (application, import)
        );
        Assert.Equal(expected, (await manager.StartAsync()).Synced);
        Assert.Equal(!import, File.Exists(ModuleFile));
    }

    private OfflineSyncManager Create(Action<OfflineSyncOptions> configure)
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
        configure(options);
        return OfflineSyncManager.Create(options);
    }

    private sealed class Loggers : ILoggerFactory
    {
        public RecordingLogger Logger { get; } = new();

        public ILogger CreateLogger(string categoryName) => Logger;

        public void AddProvider(ILoggerProvider provider) { }

        public void Dispose() { }
    }
}
