using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>Says on what the figures were measured.</summary>
internal static class Machine
{
    public static void Describe(TextWriter output)
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        var drive = new DriveInfo(Path.GetTempPath());
        output.WriteLine(
            $"{Processor()}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; "
                + $"SQLite {database.ServerVersion}; temporary files on {drive.DriveFormat}"
        );
        output.WriteLine();
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } model
            ? model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
