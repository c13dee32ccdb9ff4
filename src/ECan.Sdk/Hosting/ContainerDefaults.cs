using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.Hosting;

/// <summary>Fills the options that the app left open from its container.</summary>
internal sealed class ContainerDefaults(IServiceProvider services)
    : IPostConfigureOptions<OfflineSyncOptions>
{
    public void PostConfigure(string? name, OfflineSyncOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        options.MeterFactory ??= services.GetService<IMeterFactory>();
        options.TimeProvider ??= services.GetService<TimeProvider>();
        options.HttpClient ??= services
            .GetRequiredService<IHttpClientFactory>()
            .CreateClient(ECanSyncServiceCollectionExtensions.HttpClientName);
        if (services.GetService<IHostEnvironment>() is { } host)
        {
            options.ApplicationName ??= host.ApplicationName;
            options.DevelopmentRoot ??= host.IsDevelopment() ? host.ContentRootPath : null;
        }
    }
}
