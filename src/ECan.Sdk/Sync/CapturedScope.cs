using ECan.Sdk.Queue;

namespace ECan.Sdk.Sync;

/// <summary>For whom a call acts, captured when it enters: an account that is switched while the call runs does not concern it.</summary>
internal sealed record CapturedScope(SyncSession Session, AppSyncAuthorization Authorization)
{
    public SyncScope Scope => Session.Scope;
}
