using ECan.Sdk.Hosting;
using ECan.Sdk.Sync;
using Microsoft.Extensions.Options;

namespace ECan.Sdk;

public sealed partial class OfflineSyncManager
{
    /// <summary>
    /// Makes the manager of an app without a container; with one, use <c>AddECanSync</c>. The queue is opened by
    /// <see cref="StartAsync"/> or by the first call that needs it, which throws <see cref="QueueFileException"/> if its directory
    /// cannot be used. Dispose it when the app ends.
    /// </summary>
    /// <param name="options">Read once; changes after that have no effect.</param>
    /// <exception cref="OptionsValidationException">An option is missing or wrong; the message names it.</exception>
    public static OfflineSyncManager Create(OfflineSyncOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OfflineSyncOptionsValidator.ThrowIfInvalid(options);
        return ManagerFactory.Create(options);
    }
}
