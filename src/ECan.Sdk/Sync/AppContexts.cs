using System.Runtime.CompilerServices;

namespace ECan.Sdk.Sync;

/// <summary>The contexts in which an app calls: threads of user interfaces above all.</summary>
internal static class AppContexts
{
    /// <summary>
    /// Goes on without the caller's context. Code of the app (a token provider, a handler of requests) that is called in the context of a
    /// user interface would wait for a thread that may be blocked until the call returns.
    /// </summary>
    public static ConfiguredTaskAwaitable LeaveAsync() =>
        Task.CompletedTask.ConfigureAwait(
            SynchronizationContext.Current is null && TaskScheduler.Current == TaskScheduler.Default
                ? ConfigureAwaitOptions.None
                : ConfigureAwaitOptions.ForceYielding
        );
}
