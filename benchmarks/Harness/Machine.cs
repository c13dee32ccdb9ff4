using System.Runtime.InteropServices;

namespace ECan.Sdk.Benchmarks.Harness;

/// <summary>Says on what the figures were measured.</summary>
internal static class Machine
{
    /// <param name="output">Gets one line.</param>
    /// <param name="more">What else the figures depend on.</param>
    public static void Describe(TextWriter output, params IReadOnlyList<string> more)
    {
        output.WriteLine(
            string.Join(
                "; ",
                [
                    $"{Processor()}, {Environment.ProcessorCount} cores",
                    RuntimeInformation.OSDescription,
                    RuntimeInformation.FrameworkDescription,
                    .. more,
                ]
            )
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
