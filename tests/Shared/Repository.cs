namespace ECan.Sdk;

/// <summary>The files of the repository that the tests read, found upward from the test assembly.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The schema that the SDK comes with.</summary>
    public static string Schema => PathOf("schema", "appsync_schema.graphql");

    /// <param name="parts">The path from the root, folder by folder.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <inheritdoc cref="PathOf" />
    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

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
