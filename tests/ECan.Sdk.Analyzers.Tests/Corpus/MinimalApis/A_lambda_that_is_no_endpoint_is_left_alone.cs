// Silent: what the factory of a service does is no handler.
using Microsoft.Extensions.DependencyInjection;

namespace Cases;

public static class Seeding
{
    public static IServiceCollection AddSeed(this IServiceCollection services) =>
        services.AddSingleton<Func<AgentTool, Task>>(provider =>
            tool =>
            {
                provider.GetRequiredService<IToolStore>().Add(tool);
                return Task.CompletedTask;
            }
        );
}
