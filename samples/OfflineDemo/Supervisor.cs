using System.Diagnostics;
using ECan.Sdk.Testing;

namespace OfflineDemo;

/// <summary>Plays the cloud, starts the app, kills it, starts it again, and compares at the end.</summary>
internal sealed class Supervisor(DemoSettings settings, LocalAppSync? cloud)
{
    private const int SavesBeforeKill = 25;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await RunWorkerAsync(Worker.FirstRun, killed: true, cancellationToken);
        ShowCloud();
        await RunWorkerAsync(Worker.AfterCrash, killed: false, cancellationToken);
        ShowCloud();

        using var store = new LocalStore(settings.Directory);
        await using var manager = settings.CreateManager();
        var comparison = await Comparison.MakeAsync(store, manager);
        foreach (var difference in comparison.Differences)
        {
            Console.WriteLine($"  {difference}");
        }

        var stats = await manager.GetStatsAsync(cancellationToken);
        var clean =
            comparison.Differences.Count == 0 && stats is { PendingCount: 0, FailedCount: 0 };
        Console.WriteLine();
        Console.WriteLine(
            $"OfflineDemo: {comparison.Saved} saved, {comparison.InTheCloud} in the cloud, {comparison.Lost} lost, {comparison.Duplicated} duplicated"
        );
        return clean ? 0 : 1;
    }

    private async Task RunWorkerAsync(string mode, bool killed, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(mode))!;
        var saves = 0;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                switch (line)
                {
                    case Signals.Cut or Signals.Restore:
                        cloud!.Faults.Offline = line == Signals.Cut;
                        await process.StandardInput.WriteLineAsync("done");
                        break;
                    case Signals.Saving:
                        break;
                    case Signals.Saved when ++saves == SavesBeforeKill:
                        process.Kill();
                        break;
                    case Signals.Saved:
                        break;
                    default:
                        Console.WriteLine(line);
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // A cancelled demo leaves no worker behind.
            process.Kill();
            throw;
        }

        await process.WaitForExitAsync(cancellationToken);
        if (killed)
        {
            Console.WriteLine(
                $"  killed by SIGKILL after {saves} more saves (exit code {process.ExitCode})"
            );
        }
        else if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"The worker ended with exit code {process.ExitCode}."
            );
        }
    }

    private ProcessStartInfo StartInfo(string mode)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(info.FileName) == "dotnet")
        {
            info.ArgumentList.Add(typeof(Supervisor).Assembly.Location);
        }

        foreach (var argument in settings.ToWorkerArguments(mode))
        {
            info.ArgumentList.Add(argument);
        }

        settings.ToEnvironment(info.Environment);
        return info;
    }

    private void ShowCloud()
    {
        if (cloud is not null)
        {
            Console.WriteLine(
                $"  cloud: {cloud.Entities("AgentSkill").Count} skills, {cloud.Entities("Agent").Count} agents, {cloud.Entities("AgentSkillRelation").Count} relations"
            );
        }
    }
}
