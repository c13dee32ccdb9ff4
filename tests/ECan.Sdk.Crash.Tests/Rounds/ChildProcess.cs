using System.Diagnostics;
using ECan.Sdk.Crash.App;

namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>A process of the crash program; dies with this one.</summary>
internal sealed class ChildProcess : IDisposable
{
    // 128 + 9 on Unix; Windows ends a killed process with -1.
    private static readonly int KilledCode = OperatingSystem.IsWindows() ? -1 : 137;

    private readonly Process process;
    private readonly Task<string> errors;

    private ChildProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program, and what has to stand before it on the command line.</summary>
    public static IReadOnlyList<string> Program { get; } =
    [
        DotNet(),
        Path.Combine(
            AppContext.BaseDirectory,
            typeof(ChildSettings).Assembly.GetName().Name! + ".dll"
        ),
    ];

    public int Id => process.Id;

    public StreamWriter Input => process.StandardInput;

    /// <summary>Starts the program.</summary>
    public static ChildProcess Start(params IEnumerable<string> arguments) =>
        StartCommand([.. Program, .. arguments]);

    /// <summary>Starts any command, such as a shell that starts the program.</summary>
    public static ChildProcess StartCommand(IReadOnlyList<string> command)
    {
        var info = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1))
        {
            info.ArgumentList.Add(argument);
        }

        // Compiling twice does not pay in so short a life.
        info.Environment["DOTNET_TC_CallCounting"] = "0";
        return new ChildProcess(Process.Start(info)!);
    }

    /// <summary>Waits for its next line.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<string> ReadLineAsync(CancellationToken cancellationToken) =>
        await process.StandardOutput.ReadLineAsync(cancellationToken)
        ?? throw new InvalidOperationException(
            $"The process ended with code {await ExitAsync(cancellationToken)}: {await errors}"
        );

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Ends it by SIGKILL.</summary>
    /// <returns>What was wrong: it had ended before, and what it said. Null if nothing.</returns>
    public async Task<string?> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == KilledCode
            ? null
            : $"The process had ended with code {process.ExitCode}: {await errors}";
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static string DotNet() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";
}
