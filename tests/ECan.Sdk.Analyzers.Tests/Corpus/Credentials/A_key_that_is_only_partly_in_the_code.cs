// Silent: the secret part comes from outside.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization(string secret) =>
        AppSyncAuthorization.ApiKey("da2-" + secret);
}
