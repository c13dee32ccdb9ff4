using ECan.Sdk.Sync;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ECan.Sdk.Hosting;

/// <summary>Starts the manager with the host, and stops its timer in good order when the host shuts down. May be started again.</summary>
internal sealed class ECanSyncHostedService(
    OfflineSyncManager manager,
    IOptions<OfflineSyncOptions> options,
    ILogger<OfflineSyncManager> logger
) : IHostedService, IDisposable
{
    private CancellationTokenSource? stopping;
    private Task background = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!manager.QueueEnabled)
        {
            SyncLog.QueueOff(logger);
            return;
        }

        // A directory that cannot be written must stop the host now, not lose its first write later.
        await manager.OpenAsync(cancellationToken).ConfigureAwait(false);
        stopping?.Dispose();
        stopping = new();
        switch (options.Value.StartupDrain)
        {
            case StartupDrain.Wait:
                await manager.StartAsync(cancellationToken).ConfigureAwait(false);
                break;
            case StartupDrain.Background:
                background = StartInBackgroundAsync(stopping.Token);
                break;
            default:
                manager.StartAutoRetry();
                break;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (stopping is null)
        {
            return;
        }

        await stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            // Ends after the batches in flight; the host's patience is the bound.
            await background.WaitAsync(cancellationToken).ConfigureAwait(false);
            await manager.StopAutoRetryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The manager stops the rest, and breaks off what is left, when it is disposed.
        }
    }

    public void Dispose() => stopping?.Dispose();

    private async Task StartInBackgroundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();
            await manager.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops before the first pass is through.
        }
        catch (Exception exception)
        {
            SyncLog.StartFailed(logger, exception);
            if (exception is not ObjectDisposedException)
            {
                manager.StartAutoRetry();
            }
        }
    }
}
