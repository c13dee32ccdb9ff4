// Silent: the literal is the name of a variable.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization() =>
        AppSyncAuthorization.ApiKey(
            Environment.GetEnvironmentVariable("ECAN_API_KEY")
                ?? throw new InvalidOperationException("ECAN_API_KEY is not set.")
        );
}
