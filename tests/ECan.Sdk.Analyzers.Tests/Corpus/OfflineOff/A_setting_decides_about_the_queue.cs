// Silent: who debugs sets it, the code does not.
using Microsoft.Extensions.Configuration;

namespace Cases;

public static class Cloud
{
    public static void Configure(OfflineSyncOptions options, IConfiguration configuration)
    {
        options.OfflineSyncEnabled = configuration["ECan:OfflineSync"] != "off";
        options.ImportModuleFiles = false;
    }
}
