// Silent: what a log-in keeps is the account's, and switching the account is no sync that is missed.
namespace Cases;

public interface ISessionStore
{
    Task SaveSessionAsync(string userName, string token);
}

public sealed class LoginHandler(ISessionStore sessions, IOfflineSyncManager manager)
{
    public async Task LogInAsync(string userName, string token, CancellationToken cancellationToken)
    {
        await sessions.SaveSessionAsync(userName, token);
        await manager.SwitchAccountAsync(userName, cancellationToken: cancellationToken);
        await manager.SyncPendingQueueAsync(cancellationToken: cancellationToken);
    }
}
