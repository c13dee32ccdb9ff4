using ECan.Sdk.Tests.Queue.Model;
using FsCheck.Xunit;

namespace ECan.Sdk.Tests.Queue;

/// <summary>Random runs of two stores on one file and of a model of their contract, which must agree at every step.</summary>
public sealed class QueueModelTests
{
    [Property(MaxTest = 40, StartSize = 40, EndSize = 160, Arbitrary = [typeof(ModelCommand)])]
    public async Task The_store_does_what_its_contract_says(ModelCommand[] commands)
    {
        await using var run = new ModelRun();
        await run.OpenAsync();
        foreach (var command in commands)
        {
            await run.DoAsync(command);
            await run.CompareAsync();
        }

        await run.DrainAsync();
    }
}
