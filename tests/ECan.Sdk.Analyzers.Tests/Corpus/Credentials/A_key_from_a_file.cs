// Silent: the literal is the name of a file.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization() =>
        AppSyncAuthorization.ApiKey(System.IO.File.ReadAllText("/run/secrets/appsync").Trim());
}
