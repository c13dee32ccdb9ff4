namespace ECan.Sdk.Package.Tests;

/// <summary>Where the repository lies, seen from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory.FullName, "ECan.Sdk.sln")))
        {
            directory =
                directory.Parent
                ?? throw new InvalidOperationException("ECan.Sdk.sln is not above the tests.");
        }

        return directory.FullName;
    }
}
