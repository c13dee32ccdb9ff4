using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ECan.Sdk.Build.Benchmarks.Inputs;

/// <summary>The same work by graphql-js, in a process of Node.js. It is fetched from npm into <c>artifacts/graphql-js</c>, for this alone.</summary>
internal static class GraphQLJs
{
    private const string Package = "graphql@16.15.0";

    /// <summary>The milliseconds of reading each text: <c>parse</c>, and <c>buildSchema</c>, which also checks it.</summary>
    public static async Task<IReadOnlyList<(double Parse, double Build)>> MeasureAsync(
        int seconds,
        params IReadOnlyList<string> texts
    )
    {
        var folder = Path.Combine(ECanFiles.Root, "artifacts", "graphql-js");
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
            await RunAsync(folder, "npm", "install", "--no-audit", "--no-fund", Package);
        }

        var script = Path.Combine(folder, "measure.mjs");
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "Inputs", "graphql-js.mjs"),
            script,
            overwrite: true
        );
        var files = new List<string>();
        foreach (var text in texts)
        {
            files.Add(Path.Combine(folder, $"schema{files.Count}.graphql"));
            await File.WriteAllTextAsync(files[^1], text);
        }

        var output = await RunAsync(
            folder,
            "node",
            [script, seconds.ToString(CultureInfo.InvariantCulture), .. files]
        );
        using var document = JsonDocument.Parse(output);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(result =>
                    (
                        result.GetProperty("parse").GetDouble(),
                        result.GetProperty("build").GetDouble()
                    )
                ),
        ];
    }

    private static async Task<string> RunAsync(
        string folder,
        string program,
        params IReadOnlyList<string> arguments
    )
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. The comparison with graphql-js needs Node.js 20 or newer and npm."
            );
    }
}
