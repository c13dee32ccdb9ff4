namespace ECan.Sdk.Tests.Cloud;

/// <summary>Finds files of the repository from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ECan.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(
            Path.Combine(
                folder?.FullName ?? throw new DirectoryNotFoundException("No ECan.Sdk.sln above."),
                path
            )
        );
    }
}
