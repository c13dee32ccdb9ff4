using ECan.Sdk.Crash.App;
using ECan.Sdk.Crash.App.Work;
using ECan.Sdk.Crash.Tests.Rounds;

namespace ECan.Sdk.Crash.Tests.Disk;

/// <summary>A process with a queue that does what it is told.</summary>
internal sealed class ObedientProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ChildProcess process;

    private ObedientProcess(ChildProcess process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Where its queue and the cloud are.</param>
    /// <param name="starter">A command that starts the command which follows it.</param>
    public static ObedientProcess Start(
        ChildSettings settings,
        params IEnumerable<string> starter
    ) =>
        new(
            ChildProcess.StartCommand([
                .. starter,
                .. ChildProcess.Program,
                .. settings.ToArguments(Obedience.Command),
            ])
        );

    public Task<string> AddAsync(string key, int bytes = 1) =>
        TellAsync($"{Obedience.Add} {key} {bytes}");

    public Task<string> SendAsync() => TellAsync(Obedience.Send);

    /// <summary>Lets it end in good order.</summary>
    public async Task EndAsync()
    {
        process.Input.Close();
        Assert.Equal(0, await ExitAsync());
    }

    /// <summary>Waits until it ends, and gives its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await process.ExitAsync(patience.Token);
    }

    public void Dispose() => process.Dispose();

    private async Task<string> TellAsync(string command)
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.Input.WriteLineAsync(command.AsMemory(), patience.Token);
        await process.Input.FlushAsync(patience.Token);
        return await process.ReadLineAsync(patience.Token);
    }
}
