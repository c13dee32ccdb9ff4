// Reported as 1008: the async delegate returns a literal.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization() =>
        AppSyncAuthorization.OpenIdConnect(async token => // expect ECAN1008
        {
            await Task.Yield();
            return "eyJhbGciOiJub25lIn0.e30.";
        });
}
