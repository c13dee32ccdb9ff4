using System.Net;
using ECan.Sdk.Testing;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>Lets the cloud fail in one way after another.</summary>
internal sealed class Weather(
    LocalAppSync cloud,
    CloudRecorder recorder,
    bool hasRefusals,
    Random random
)
{
    /// <summary>Goes on until it is cancelled.</summary>
    public async Task BlowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Change();
            await Task.Delay(Milliseconds(10, 150), TimeProvider.System, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Change()
    {
        // What is out comes back with the next change.
        cloud.Faults.Offline = random.Next(12) == 0;
        recorder.RefusedPercent = hasRefusals && random.Next(4) == 0 ? random.Next(40) : 0;
        if (random.Next(3) > 0)
        {
            cloud.Faults.Enqueue(Draw(), random.Next(1, 4));
        }
    }

    private Fault Draw() =>
        random.Next(hasRefusals ? 12 : 11) switch
        {
            0 or 1 => Fault.CutBeforeReading,
            2 or 3 => Fault.CutAfterExecution,
            4 => Fault.Delay(Milliseconds(5, 200)).And(Fault.CutAfterExecution),
            5 => Fault.Unauthorized,
            6 => Fault.Throttled(random.Next(8) == 0 ? TimeSpan.FromSeconds(1) : null),
            7 => Fault.InternalError,
            8 => random.Next(2) == 0
                ? Fault.BadGateway
                : Fault.Status(HttpStatusCode.ServiceUnavailable),
            9 => Fault.Delay(Milliseconds(5, 500)),
            10 => Fault.Delay(Milliseconds(5, 50)),
            _ => Fault.Errors("Lambda:Unhandled", "The resolver failed"),
        };

    private TimeSpan Milliseconds(int from, int to) =>
        TimeSpan.FromMilliseconds(random.Next(from, to));
}
