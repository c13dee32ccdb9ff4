namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>Files of the repository that the tests are built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that holds the solution, upward from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the cases.</summary>
    public static string Corpus { get; } =
        Path.Combine(Root, "tests", "ECan.Sdk.Analyzers.Tests", "Corpus");

    private static string FindRoot()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "ECan.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds ECan.Sdk.sln."
        );
    }
}
