// Reported as 1008: the delegate gives a literal.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization()
    {
        return AppSyncAuthorization.Lambda(_ => ValueTask.FromResult("allow-everything")); // expect ECAN1008
    }
}
