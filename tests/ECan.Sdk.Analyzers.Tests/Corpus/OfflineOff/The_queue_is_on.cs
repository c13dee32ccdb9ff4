// Silent: that is the default.
namespace Cases;

public static class Cloud
{
    public static void Configure(OfflineSyncOptions options) => options.OfflineSyncEnabled = true;
}
