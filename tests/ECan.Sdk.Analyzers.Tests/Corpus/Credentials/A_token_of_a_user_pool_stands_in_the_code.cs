// Reported as 1008: a value task around a literal.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization()
    {
        return AppSyncAuthorization.CognitoUserPools(_ => new ValueTask<string>("eyJhbGciOi")); // expect ECAN1008
    }
}
