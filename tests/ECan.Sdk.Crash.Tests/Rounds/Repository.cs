namespace ECan.Sdk.Crash.Tests.Rounds;

/// <summary>Where the repository lies, seen from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Schema =>
        Path.Combine(AppContext.BaseDirectory, "schema", "appsync_schema.graphql");

    /// <summary>Where a round that failed leaves what it knows.</summary>
    public static string Evidence => Path.Combine(Root, "artifacts", "crash");

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "ECan.Sdk.sln")))
        {
            directory =
                directory.Parent
                ?? throw new InvalidOperationException("ECan.Sdk.sln is not above the tests.");
        }

        return directory.FullName;
    }
}
