// Reported as 1008: the async delegate returns a literal.
namespace Cases;

public static class Cloud
{
    public static AppSyncAuthorization Authorization() =>
        AppSyncAuthorization.OpenIdConnect(async token =>
        {
            await Task.Yield();
            return "eyJhbGciOiJub25lIn0.e30."; // expect ECAN1008
        });
}
