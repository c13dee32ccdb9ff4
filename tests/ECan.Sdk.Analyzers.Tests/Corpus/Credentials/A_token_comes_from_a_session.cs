// Silent: the delegate asks for it.
namespace Cases;

public interface ISession
{
    ValueTask<string> GetTokenAsync(string audience, CancellationToken token);
}

public static class Cloud
{
    public static AppSyncAuthorization Authorization(ISession session) =>
        AppSyncAuthorization.OpenIdConnect(token => session.GetTokenAsync("appsync", token));
}
