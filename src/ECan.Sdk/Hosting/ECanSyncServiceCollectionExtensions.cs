using ECan.Sdk;
using ECan.Sdk.Cloud;
using ECan.Sdk.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ECan.Sdk to a container.</summary>
public static class ECanSyncServiceCollectionExtensions
{
    /// <summary>The name of the <see cref="HttpClient"/> that requests are sent with; configure it further with <c>AddHttpClient</c>.</summary>
    public const string HttpClientName = CloudHttp.ClientName;

    /// <summary>
    /// Adds <see cref="IOfflineSyncManager"/> (the same object as <see cref="OfflineSyncManager"/>, one for the app), and a hosted
    /// service that sends the queue at start, runs the timer, and stops in good order. The <see cref="HttpClient"/>, the loggers and the
    /// <see cref="TimeProvider"/> come from the container where the options name none. Calling it again configures the same manager further.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="OptionsValidationException">Thrown when the host starts: an option is missing or wrong.</exception>
    public static IServiceCollection AddECanSync(
        this IServiceCollection services,
        Action<OfflineSyncOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        AddServices(services).Configure(configure);
        return services;
    }

    /// <inheritdoc cref="AddECanSync(IServiceCollection, Action{OfflineSyncOptions})"/>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets the options, with the help of other services.</param>
    public static IServiceCollection AddECanSync(
        this IServiceCollection services,
        Action<IServiceProvider, OfflineSyncOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        AddServices(services)
            .Configure<IServiceProvider>((options, provider) => configure(provider, options));
        return services;
    }

    private static OptionsBuilder<OfflineSyncOptions> AddServices(IServiceCollection services)
    {
        var builder = services.AddOptions<OfflineSyncOptions>();
        if (services.Any(service => service.ServiceType == typeof(OfflineSyncManager)))
        {
            return builder;
        }

        builder.ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IPostConfigureOptions<OfflineSyncOptions>,
                ContainerDefaults
            >()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<OfflineSyncOptions>,
                OfflineSyncOptionsValidator
            >()
        );
        services.AddLogging();
        services
            .AddHttpClient(
                CloudHttp.ClientName,
                // Without a limit of its own: that of a request is OfflineSyncOptions.RequestTimeout.
                CloudHttp.Configure
            )
            .ConfigurePrimaryHttpMessageHandler(CloudHttp.CreateHandler)
            // The one client lives as long as the app: its handler renews connections by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.TryAddSingleton(static provider =>
            OfflineSyncManager.Create(
                provider.GetRequiredService<IOptions<OfflineSyncOptions>>().Value
            )
        );
        services.TryAddSingleton<IOfflineSyncManager>(static provider =>
            provider.GetRequiredService<OfflineSyncManager>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, ECanSyncHostedService>()
        );
        return builder;
    }
}
