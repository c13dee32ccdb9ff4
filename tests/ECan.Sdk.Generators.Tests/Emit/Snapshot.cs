using ECan.Sdk.Generators.Emit;

namespace ECan.Sdk.Generators.Tests.Emit;

/// <summary>
/// Compares generated files with those in <c>Snapshots</c>. To take over what the emitters give now, run the tests once with
/// <c>ECAN_UPDATE_SNAPSHOTS=1</c> in the environment and review the difference.
/// </summary>
internal static class Snapshot
{
    private static readonly string Version =
        $"\"{typeof(SourceEmitter).Assembly.GetName().Version!.ToString(3)}\"";

    public static void Check(GeneratedFile file)
    {
        // The version changes with every release, the text should not.
        var text = file.Text.Replace(Version, "\"0.0.0\"", StringComparison.Ordinal);
        var path = Repository.PathOf(
            "tests",
            "ECan.Sdk.Generators.Tests",
            "Emit",
            "Snapshots",
            file.HintName + ".txt"
        );
        if (Environment.GetEnvironmentVariable("ECAN_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {path}.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
