namespace ECan.Sdk.Generators.Tests.Support;

/// <summary>
/// Compares lines with a file beside the tests. To take over what comes out now, run the tests once with
/// <c>ECAN_UPDATE_SNAPSHOTS=1</c> in the environment and review the difference.
/// </summary>
internal static class Expectation
{
    public static void Check(string file, IEnumerable<string> lines)
    {
        var path = Repository.PathOf("tests", "ECan.Sdk.Generators.Tests", file);
        string[] actual = [.. lines];
        if (Environment.GetEnvironmentVariable("ECAN_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, string.Concat(actual.Select(line => line + "\n")));
        }

        Assert.True(File.Exists(path), $"There is no file {path}.");
        Assert.Equal(File.ReadAllLines(path), actual);
    }
}
