using ECan.Sdk.Tests.Sync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ECan.Sdk.Tests.Hosting;

/// <summary>The health check as a host's service runs it: a real container, the real queue, the real client, no network.</summary>
public sealed class HealthCheckTests : IAsyncDisposable, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-health-").FullName;
    private readonly StubHttp http = new();
    private readonly ObservedTime time = new();
    private ServiceProvider? provider;

    public async ValueTask DisposeAsync()
    {
        if (provider is not null)
        {
            await provider.DisposeAsync();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_well_is_healthy()
    {
        var manager = Build();
        await manager.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        await manager.Queue.AddAsync(new Skill { Id = "b" }, SyncOperation.Add);

        var entry = await CheckAsync(HealthStatus.Healthy);
        Assert.Equal(("Online", 1, 0), Data(entry));
        Assert.Single(http.Bodies);
        await DisposeAsync();
    }

    [Fact]
    public async Task Being_offline_is_healthy_until_it_lasts()
    {
        var manager = Build(
            // So little that the client does not try a second time by itself, for which the clock would have to go on.
            configure: options => options.RequestTimeout = TimeSpan.FromMilliseconds(100),
            check: options => options.DegradedAfterOffline = TimeSpan.FromMinutes(30)
        );
        http.IsOffline = true;
        foreach (var id in new[] { "a", "b" })
        {
            var skill = new Skill { Id = id };
            Assert.True((await manager.SyncToCloudAsync(skill, SyncOperation.Add)).Cached);
        }

        Assert.Equal(("Offline", 2, 0), Data(await CheckAsync(HealthStatus.Healthy)));

        time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        await CheckAsync(HealthStatus.Healthy);
        time.Advance(TimeSpan.FromTicks(1));
        var entry = await CheckAsync(HealthStatus.Degraded);
        Assert.Contains("00:30:00", entry.Description, StringComparison.Ordinal);

        http.IsOffline = false;
        Assert.Equal(2, (await manager.SyncPendingQueueAsync()).Synced);
        Assert.Equal(("Online", 0, 0), Data(await CheckAsync(HealthStatus.Healthy)));
        await DisposeAsync();
    }

    [Fact]
    public async Task A_refused_credential_degrades()
    {
        var manager = Build();
        http.Status = System.Net.HttpStatusCode.Unauthorized;
        await manager.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        var entry = await CheckAsync(HealthStatus.Degraded);
        Assert.Contains("credential", entry.Description, StringComparison.Ordinal);
        Assert.Equal(("Unauthorized", 1, 0), Data(entry));

        http.Status = System.Net.HttpStatusCode.OK;
        await manager.SyncPendingQueueAsync();
        await CheckAsync(HealthStatus.Healthy);
        await DisposeAsync();
    }

    [Fact]
    public async Task A_failed_task_of_any_account_degrades()
    {
        var manager = Build();
        http.Status = System.Net.HttpStatusCode.BadRequest;
        var result = await manager
            .ForAccount("somebody else")
            .SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        Assert.Equal(SyncOutcome.Failed, result.Outcome);
        var entry = await CheckAsync(HealthStatus.Degraded);
        Assert.StartsWith("1 task(s) were given up", entry.Description, StringComparison.Ordinal);
        Assert.Equal(1, entry.Data["failed"]);
        Assert.DoesNotContain("somebody", entry.Description, StringComparison.Ordinal);

        await manager.ForAccount("somebody else").Queue.ClearFailedAsync();
        await CheckAsync(HealthStatus.Healthy);
        await DisposeAsync();
    }

    [Fact]
    public async Task An_app_may_bear_some_failed_tasks()
    {
        var manager = Build(check: options => options.DegradedAtFailed = 2);
        http.Status = System.Net.HttpStatusCode.BadRequest;
        await manager.SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        await CheckAsync(HealthStatus.Healthy);
        await manager.SyncToCloudAsync(new Skill { Id = "b" }, SyncOperation.Add);
        await CheckAsync(HealthStatus.Degraded);
        await DisposeAsync();
    }

    [Theory]
    [InlineData(null, HealthStatus.Unhealthy)]
    [InlineData(HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task A_queue_that_cannot_be_used_is_unhealthy(
        HealthStatus? failureStatus,
        HealthStatus expected
    )
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        Build(Path.Combine(file, "queue"), failureStatus: failureStatus);
        var entry = await CheckAsync(expected);
        Assert.IsType<QueueFileException>(entry.Exception);
        Assert.Contains("QueueDirectory", entry.Description, StringComparison.Ordinal);

        File.Delete(file);
        await CheckAsync(HealthStatus.Healthy);
        await DisposeAsync();
    }

    [Fact]
    public async Task Without_a_queue_there_is_none_to_fail()
    {
        var directory = Path.Combine(folder, "never made");
        Build(directory, configure: options => options.OfflineSyncEnabled = false);
        var entry = await CheckAsync(HealthStatus.Healthy);
        Assert.Equal(["status"], entry.Data.Keys);
        Assert.False(Directory.Exists(directory));
        await DisposeAsync();
    }

    [Fact]
    public async Task It_has_the_name_and_the_tags_that_it_is_given()
    {
        var services = new ServiceCollection();
        services.AddECanSync(Configure);
        services.AddHealthChecks().AddECanSync(name: "the queue", tags: ["ready"]);
        provider = services.BuildServiceProvider();
        var report = await provider
            .GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(check => check.Tags.Contains("ready"));
        Assert.Equal(["the queue"], report.Entries.Keys);
        await DisposeAsync();
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var checks = new ServiceCollection().AddHealthChecks();
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            checks.AddECanSync(options => options.DegradedAtFailed = 0)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            checks.AddECanSync(options => options.DegradedAfterOffline = -TimeSpan.FromTicks(1))
        );
    }

    private OfflineSyncManager Build(
        string? directory = null,
        Action<OfflineSyncOptions>? configure = null,
        Action<ECanSyncHealthCheckOptions>? check = null,
        HealthStatus? failureStatus = null
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddECanSync(options =>
        {
            Configure(options);
            options.QueueDirectory = directory ?? options.QueueDirectory;
            configure?.Invoke(options);
        });
        services
            .AddHttpClient(ECanSyncServiceCollectionExtensions.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => http);
        services.AddHealthChecks().AddECanSync(check, failureStatus: failureStatus);
        provider = services.BuildServiceProvider();
        return provider.GetRequiredService<OfflineSyncManager>();
    }

    private void Configure(OfflineSyncOptions options)
    {
        options.Endpoint = new("https://example.com/graphql");
        options.Authorization = AppSyncAuthorization.ApiKey("secret");
        options.Entities = TestEntities.All;
        options.QueueDirectory = folder;
        options.Durability = QueueDurability.Normal;
    }

    private async Task<HealthReportEntry> CheckAsync(HealthStatus expected)
    {
        var report = await provider!.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        var entry = report.Entries["ecan-sync"];
        Assert.True(expected == entry.Status, $"{entry.Status}: {entry.Description}");
        return entry;
    }

    private static (string, int, int) Data(HealthReportEntry entry) =>
        ((string)entry.Data["status"], (int)entry.Data["pending"], (int)entry.Data["failed"]);
}
