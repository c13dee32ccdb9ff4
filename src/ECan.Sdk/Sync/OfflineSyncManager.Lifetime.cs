using ECan.Sdk.Queue;
using ECan.Sdk.Sync;

namespace ECan.Sdk;

public sealed partial class OfflineSyncManager
{
    private readonly SemaphoreSlim switching = new(1, 1);

    /// <inheritdoc />
    public async Task<QueueSyncReport> StartAsync(CancellationToken cancellationToken = default)
    {
        using var call = core.Calls.Enter();
        if (!core.Settings.QueueEnabled)
        {
            SyncLog.QueueOff(core.Logger);
            return new(0, 0, 0, 0);
        }

        var report = await DrainAsync(
                Current,
                new(new() { TimeLimit = core.Settings.StartupDrainTimeout }, Retry: true),
                cancellationToken
            )
            .ConfigureAwait(false);
        StartAutoRetry();
        return report;
    }

    /// <inheritdoc />
    public void StartAutoRetry(TimeSpan? interval = null)
    {
        if (interval is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(
                given,
                TimeSpan.Zero,
                nameof(interval)
            );
        }

        using var call = core.Calls.Enter();
        if (!core.Settings.QueueEnabled)
        {
            SyncLog.QueueOff(core.Logger);
            return;
        }

        var every = interval ?? core.Settings.AutoRetryInterval;
        schedule.Restart();
        timer.Start(every);
        SyncLog.TimerStarted(core.Logger, every, Account);
    }

    /// <inheritdoc />
    public async Task StopAutoRetryAsync(CancellationToken cancellationToken = default)
    {
        var ran = await timer
            .StopAsync(core.Settings.StopTimeout, cancellationToken)
            .ConfigureAwait(false);
        if (ran is not null)
        {
            SyncLog.TimerStopped(core.Logger, Account);
        }
    }

    /// <inheritdoc />
    public IOfflineSyncManager ForAccount(string? account) => core.ManagerOf(account);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The manager came from <see cref="ForAccount"/>: it stands for one account.</exception>
    public async Task SwitchAccountAsync(
        string? account,
        AppSyncAuthorization? authorization = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!isRoot)
        {
            throw new InvalidOperationException(
                $"This manager stands for the account '{Account}' alone, because it came from {nameof(ForAccount)}; switch the manager that it came from, or call {nameof(ForAccount)} again."
            );
        }

        using var call = core.Calls.Enter();
        await switching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SwitchAsync(account, authorization, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            switching.Release();
        }
    }

    /// <summary>
    /// Stops the timer, waits for what is under way, breaks off what is left (it is sent again by the next process) and closes the
    /// queue. Each of these steps takes at most <see cref="OfflineSyncOptions.StopTimeout"/>; a queue that takes longer to close goes on
    /// with that in the background, and nothing that was accepted is lost if the process ends before. A manager from
    /// <see cref="ForAccount"/> only stops its timer.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (isRoot)
        {
            await StopTimerAsync().ConfigureAwait(false);
            await core.DisposeAsync().ConfigureAwait(false);
            // A switch that was under way has started it again.
            await StopTimerAsync().ConfigureAwait(false);
        }
        else
        {
            await StopTimerAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Opens the queue, so that what is wrong with its directory shows at start.</summary>
    internal async Task OpenAsync(CancellationToken cancellationToken) =>
        await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>How long the cloud has been out of reach or out of order; null if it is not.</summary>
    internal TimeSpan? OutFor => Current.Session.OutFor;

    /// <summary>Whether the credential was refused, also while a pass tries it again.</summary>
    internal bool IsUnauthorized => Current.Session.IsUnauthorized;

    /// <summary>Counts the whole queue; null without one.</summary>
    internal async ValueTask<QueueTotals?> GetTotalsAsync(CancellationToken cancellationToken)
    {
        using var call = core.Calls.Enter();
        if (!core.Settings.QueueEnabled)
        {
            return null;
        }

        var store = await core.Stores.GetAsync(cancellationToken).ConfigureAwait(false);
        return await store.GetTotalsAsync(cancellationToken).ConfigureAwait(false);
    }

    internal bool QueueEnabled => core.Settings.QueueEnabled;

    internal Task StopTimerAsync() =>
        timer.StopAsync(core.Settings.StopTimeout, CancellationToken.None);

    private async Task SwitchAsync(
        string? account,
        AppSyncAuthorization? authorization,
        CancellationToken cancellationToken
    )
    {
        var before = Current;
        var (interval, timerEnded) = timer.BeginStop(core.Settings.StopTimeout, cancellationToken);
        try
        {
            await timerEnded.ConfigureAwait(false);
            await before
                .Drain.StopAsync(core.Settings.StopTimeout, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interval is not null)
        {
            // Nothing was switched, so the timer goes on as before.
            RestartTimer(interval.Value);
            throw;
        }

        var after = core.Scope(account);
        if (authorization is not null)
        {
            after.Session.UseAuthorization(authorization);

            // Who goes back to an account needs its credential again, and must not get another one for want of memory.
            core.Kept.Add(after);
        }

        if (after != before)
        {
            after.Session.Attach(this);
            Volatile.Write(ref current, after);
            before.Session.Detach(this);
            SyncLog.AccountSwitched(core.Logger, before.Session.Scope.Account, account);
            OnAccountSwitched(new(before.Session.Scope.Account, account));
        }

        await core.Client.ResetAsync(CancellationToken.None).ConfigureAwait(false);
        if (interval is { } every)
        {
            RestartTimer(every);
            timer.Wake(WakeReasons.Credential);
        }
    }

    private void RestartTimer(TimeSpan interval)
    {
        schedule.Restart();
        timer.Start(interval);
    }

    private Task<QueueSyncReport> PassAsync(WakeReasons reasons, CancellationToken stop) =>
        DrainAsync(
            Current,
            new(
                new(),
                Retry: (reasons & (WakeReasons.Network | WakeReasons.Credential))
                    is not WakeReasons.None
            ),
            stop
        );

    private async ValueTask<TimeSpan> NextDelayAsync(TimeSpan interval)
    {
        var entry = Current;
        var store = await core.Stores.GetAsync(CancellationToken.None).ConfigureAwait(false);

        // Also what became due since the last pass, which has not seen it: asked from now on, it would wait for the interval.
        var due = await store
            .GetNextDueAsync(entry.Session.Scope, entry.Drain.LastRest, CancellationToken.None)
            .ConfigureAwait(false);
        return schedule.NextDelay(interval, due);
    }
}
