using System.Diagnostics;
using ECan.Sdk.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ECan.Sdk.Tests.Sync.Telemetry;

/// <summary>The names as an app gives them to OpenTelemetry, and what its exporters get.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class OpenTelemetryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecan-otel-").FullName;
    private readonly StubHttp http = new();

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Metrics_and_traces_arrive_at_an_exporter()
    {
        var metrics = new List<Metric>();
        var activities = new List<Activity>();
        using var meters = OpenTelemetry
            .Sdk.CreateMeterProviderBuilder()
            .AddMeter(ECanSyncTelemetry.MeterName)
            .AddInMemoryExporter(metrics)
            .Build();
        using var tracers = OpenTelemetry
            .Sdk.CreateTracerProviderBuilder()
            .AddSource(ECanSyncTelemetry.ActivitySourceName)
            .AddInMemoryExporter(activities)
            .Build();
        var services = new ServiceCollection();
        services.AddECanSync(options =>
        {
            options.Endpoint = new("https://example.com/graphql");
            options.Authorization = AppSyncAuthorization.ApiKey("secret");
            options.Entities = TestEntities.All;
            options.QueueDirectory = folder;
            options.Durability = QueueDurability.Normal;
        });
        services
            .AddHttpClient(ECanSyncServiceCollectionExtensions.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => http);
        await using (var provider = services.BuildServiceProvider())
        {
            var result = await provider
                .GetRequiredService<IOfflineSyncManager>()
                .SyncToCloudAsync(new Skill { Id = "otel" }, SyncOperation.Add);
            Assert.True(result.Synced, result.Message);
            meters.ForceFlush();
        }

        // Other tests of this process report too; from here on nothing is added any more.
        meters.Dispose();
        tracers.Dispose();

        foreach (
            var name in new[]
            {
                "ecan.sync.tasks",
                "ecan.sync.request.duration",
                "ecan.sync.batch.size",
                "ecan.queue.enqueue.duration",
            }
        )
        {
            Assert.Contains(metrics, metric => metric.Name == name);
        }

        var calls = activities
            .Where(one => one.OperationName == "ecan.sync.call")
            .Select(one => one.SpanId)
            .ToHashSet();
        Assert.Contains(
            activities,
            one => one.OperationName == "ecan.sync.request" && calls.Contains(one.ParentSpanId)
        );
    }
}
