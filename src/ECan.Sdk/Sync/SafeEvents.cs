using Microsoft.Extensions.Logging;

namespace ECan.Sdk.Sync;

/// <summary>Calls event handlers of the app so that one that throws disturbs neither the sync nor the other handlers.</summary>
internal static class SafeEvents
{
    public static void Raise<TArgs>(
        EventHandler<TArgs>? handlers,
        object sender,
        TArgs args,
        ILogger logger
    )
        where TArgs : EventArgs
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
        {
            try
            {
                handler(sender, args);
            }
            catch (Exception exception)
            {
                SyncLog.HandlerThrew(logger, exception, typeof(TArgs).Name);
            }
        }
    }
}
