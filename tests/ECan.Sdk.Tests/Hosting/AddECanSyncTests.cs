using ECan.Sdk.Tests.Sync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.Tests.Hosting;

public sealed class AddECanSyncTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-host-").FullName;
    private readonly StubHttp http = new();

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_manager_is_one_for_the_app_under_both_names()
    {
        using var host = Build();
        var manager = host.Services.GetRequiredService<IOfflineSyncManager>();
        Assert.Same(manager, host.Services.GetRequiredService<OfflineSyncManager>());
        await ((OfflineSyncManager)manager).DisposeAsync();
    }

    [Fact]
    public async Task Adding_twice_adds_once_and_configures_both_times()
    {
        var services = new ServiceCollection();
        services.AddECanSync(Configure);
        var count = services.Count;
        services.AddECanSync((_, options) => options.Account = "second");
        Assert.Equal(1, services.Count(service => service.ServiceType == typeof(IHostedService)));
        Assert.Equal(count + 1, services.Count);

        await using var provider = services.BuildServiceProvider();
        Assert.Equal("second", provider.GetRequiredService<IOfflineSyncManager>().Account);
    }

    [Fact]
    public async Task It_works_without_a_host()
    {
        var services = new ServiceCollection();
        services.AddECanSync(Configure);
        services
            .AddHttpClient(ECanSyncServiceCollectionExtensions.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => http);
        await using var provider = services.BuildServiceProvider();
        var result = await provider
            .GetRequiredService<IOfflineSyncManager>()
            .SyncToCloudAsync(new Skill { Id = "a" }, SyncOperation.Add);
        Assert.True(result.Synced, result.Message);
    }

    [Fact]
    public async Task The_host_starts_stops_and_starts_the_service_again()
    {
        using var host = Build(StartupDrain.Wait);
        var manager = host.Services.GetRequiredService<OfflineSyncManager>();
        var service = host.Services.GetServices<IHostedService>().Single();
        for (var i = 0; i < 2; i++)
        {
            await manager.Queue.AddAsync(new Skill { Id = $"s{i}" }, SyncOperation.Add);
            await service.StartAsync(CancellationToken.None);
            Assert.Equal(0, (await manager.GetStatsAsync()).PendingCount);
            await service.StopAsync(CancellationToken.None);
        }

        Assert.Equal(2, http.Bodies.Count);
        await manager.DisposeAsync();
    }

    [Fact]
    public async Task A_host_does_not_wait_for_the_queue_unless_told_to()
    {
        var synced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = Build(StartupDrain.Background);
        var manager = host.Services.GetRequiredService<OfflineSyncManager>();
        manager.TaskSynced += (_, _) => synced.TrySetResult();
        await manager.Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Add);
        await host.StartAsync();
        await synced.Task.WaitAsync(Patience.Limit);
        await host.StopAsync();
        await manager.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_drain_at_start_the_timer_alone_runs()
    {
        var time = new ObservedTime();
        using var host = Build(
            StartupDrain.None,
            services => services.AddSingleton<TimeProvider>(time)
        );
        var manager = host.Services.GetRequiredService<OfflineSyncManager>();
        await manager.Queue.AddAsync(new Skill { Id = "a" }, SyncOperation.Add);
        await host.StartAsync();
        await time.SetToAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(http.Bodies);
        await host.StopAsync();
        await manager.DisposeAsync();
    }

    [Fact]
    public async Task Wrong_options_stop_the_host_at_start()
    {
        using var host = Build(configure: options => options.Endpoint = null);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync()
        );
        Assert.Contains("OfflineSyncOptions.Endpoint", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StartupDrain.Background)]
    [InlineData(StartupDrain.Wait)]
    [InlineData(StartupDrain.None)]
    public async Task A_directory_that_cannot_be_written_stops_the_host_at_start(StartupDrain drain)
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        using var host = Build(
            drain,
            configure: options => options.QueueDirectory = Path.Combine(file, "queue")
        );
        var exception = await Assert.ThrowsAsync<QueueFileException>(() => host.StartAsync());
        Assert.Contains(
            "OfflineSyncOptions.QueueDirectory",
            exception.Message,
            StringComparison.Ordinal
        );
        await host.Services.GetRequiredService<OfflineSyncManager>().DisposeAsync();
    }

    [Fact]
    public void What_the_options_leave_open_comes_from_the_container()
    {
        using var host = Build();
        var options = host.Services.GetRequiredService<IOptions<OfflineSyncOptions>>().Value;
        Assert.Same(host.Services.GetRequiredService<ILoggerFactory>(), options.LoggerFactory);
        Assert.Equal("the app", options.ApplicationName);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.HttpClient!.Timeout);
        Assert.Equal(
            host.Services.GetRequiredService<IHostEnvironment>().ContentRootPath,
            options.DevelopmentRoot
        );
    }

    [Fact]
    public async Task A_switched_off_queue_starts_nothing()
    {
        using var host = Build(configure: options =>
        {
            options.OfflineSyncEnabled = false;
            options.QueueDirectory = Path.Combine(folder, "never made");
        });
        await host.StartAsync();
        await host.StopAsync();
        Assert.False(Directory.Exists(Path.Combine(folder, "never made")));
        await host.Services.GetRequiredService<OfflineSyncManager>().DisposeAsync();
    }

    private IHost Build(
        StartupDrain drain = StartupDrain.Background,
        Action<IServiceCollection>? add = null,
        Action<OfflineSyncOptions>? configure = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new() { ApplicationName = "the app", EnvironmentName = Environments.Development }
        );
        builder.Services.AddECanSync(options =>
        {
            Configure(options);
            options.StartupDrain = drain;
            configure?.Invoke(options);
        });
        builder
            .Services.AddHttpClient(ECanSyncServiceCollectionExtensions.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => http);
        add?.Invoke(builder.Services);
        return builder.Build();
    }

    private void Configure(OfflineSyncOptions options)
    {
        options.Endpoint = new("https://example.com/graphql");
        options.Authorization = AppSyncAuthorization.ApiKey("secret");
        options.Entities = TestEntities.All;
        options.QueueDirectory = folder;
        options.Durability = QueueDurability.Normal;
    }
}
