using System.Diagnostics;
using ECan.Sdk;
using ECan.Sdk.Testing;

namespace OfflineDemo;

/// <summary>Plays the cloud, starts the app, kills it, starts it again, and compares at the end.</summary>
internal sealed class Supervisor(DemoSettings settings, LocalAppSync? cloud)
{
    private const int SavesBeforeKill = 25;

    /// <summary>Gives 0 if store and cloud agree, else 1 and the differences.</summary>
    /// <exception cref="InvalidOperationException">The app did not do as it was told.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var store = new LocalStore(settings.Directory);
        await using var manager = settings.CreateManager();
        await RunWorkerAsync(Worker.FirstRun, cancellationToken);
        await ShowCloudAsync(store, manager, cancellationToken);
        await RunWorkerAsync(Worker.AfterCrash, cancellationToken);

        await ShowCloudAsync(store, manager, cancellationToken);

        var entities = await ReadCloudAsync(store, manager, cancellationToken);
        var stats = await manager.GetStatsAsync(cancellationToken);
        var comparison = new Comparison(store.All(), entities, stats);
        foreach (var difference in comparison.Differences)
        {
            Console.WriteLine($"  {difference}");
        }

        Console.WriteLine();
        Console.WriteLine(comparison);
        return comparison.Differences.Count == 0 ? 0 : 1;
    }

    private async Task RunWorkerAsync(string mode, CancellationToken cancellationToken)
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
        Check(mode, process.ExitCode, saves);
    }

    /// <summary>The first run has to die by the signal, in the middle of saving; the second has to end by itself.</summary>
    private static void Check(string mode, int exitCode, int saves)
    {
        // 128 + 9 on Unix; Windows ends a killed process with -1.
        var isKilled = saves >= SavesBeforeKill && exitCode is 137 or -1;
        if (mode == Worker.FirstRun ? !isKilled : exitCode != 0)
        {
            throw new InvalidOperationException(
                $"The app ended with exit code {exitCode} after {saves} saves."
            );
        }

        if (isKilled)
        {
            Console.WriteLine(
                $"  killed by SIGKILL after {saves} more saves (exit code {exitCode})"
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

    private async Task ShowCloudAsync(
        LocalStore store,
        OfflineSyncManager manager,
        CancellationToken cancellationToken
    )
    {
        // The played cloud can be looked into from here also while it is cut off.
        var counts = cloud is not null
            ? cloud.EntityTypes.Select(type => (Type: type, Count: cloud.Entities(type).Count))
            : (await ReadCloudAsync(store, manager, cancellationToken))
                .GroupBy(entity => entity.DataType, StringComparer.Ordinal)
                .Select(type => (Type: type.Key, Count: type.Count()));
        var shown = counts
            .Where(type => type.Count > 0)
            .Select(type => $"{type.Count} {type.Type}");
        Console.WriteLine($"  cloud: {string.Join(", ", shown)}");
    }

    // The played cloud holds what this run sent and nothing else, so all that is in it is read.
    private Task<IReadOnlyList<LocalEntity>> ReadCloudAsync(
        LocalStore store,
        OfflineSyncManager manager,
        CancellationToken cancellationToken
    ) =>
        CloudContents.ReadAsync(
            manager,
            settings.IsLocalCloud ? null : store.All(),
            cancellationToken
        );
}
