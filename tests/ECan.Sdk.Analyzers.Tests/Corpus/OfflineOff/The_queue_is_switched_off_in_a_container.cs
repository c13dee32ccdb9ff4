// Reported as 1012: an assignment is as good.
using Microsoft.Extensions.DependencyInjection;

namespace Cases;

public static class Cloud
{
    public static IServiceCollection AddCloud(this IServiceCollection services, Uri endpoint) =>
        services.AddECanSync(options =>
        {
            options.Endpoint = endpoint;
            options.OfflineSyncEnabled = false; // expect ECAN1012
        });
}
