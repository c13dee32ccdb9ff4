using ECan.Sdk.Tests.Sync.Model;
using FsCheck.Xunit;

namespace ECan.Sdk.Tests.Sync;

/// <summary>
/// Random runs of the manager against a cloud with faults: restarts, crashes, accounts, limits. After each step results, events, lists
/// and numbers agree with a model of the queue; at the end the cloud knows what the app wrote last.
/// </summary>
public sealed class DrainModelTests
{
    [Property(MaxTest = 30, StartSize = 20, EndSize = 120, Arbitrary = [typeof(DrainCommand)])]
    public Task Nothing_is_lost_or_overtaken(DrainCommand[] commands) =>
        RunAsync(commands, parallel: 1);

    [Property(MaxTest = 10, StartSize = 20, EndSize = 120, Arbitrary = [typeof(DrainCommand)])]
    public Task Nor_with_several_requests_at_once(DrainCommand[] commands) =>
        RunAsync(commands, parallel: 3);

    private static async Task RunAsync(DrainCommand[] commands, int parallel)
    {
        await using var run = new DrainRun(parallel);
        await run.StartAsync();
        foreach (var command in commands)
        {
            await run.DoAsync(command);
        }

        await run.EndAsync();
    }
}
