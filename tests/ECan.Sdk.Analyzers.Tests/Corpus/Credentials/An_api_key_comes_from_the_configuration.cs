// Silent: the literal is the name of a setting.
using Microsoft.Extensions.Configuration;

namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization(IConfiguration configuration) =>
        AppSyncAuthorization.ApiKey(configuration["ECan:ApiKey"]!);
}
