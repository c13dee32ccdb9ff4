namespace ECan.Sdk.Build.Benchmarks.Inputs;

/// <summary>The schema and the mappings that the repository ships.</summary>
internal static class ECanFiles
{
    public static string Root { get; } = FindRoot();

    public static (string Path, string Text) Schema { get; } =
        Read(Path.Combine("schema", "appsync_schema.graphql"));

    /// <summary>By path.</summary>
    public static IReadOnlyList<(string Path, string Text)> Mappings { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Root, "mappings"), "*_mapping.json")
            .Order(StringComparer.Ordinal)
            .Select(path => Read(Path.GetRelativePath(Root, path))),
    ];

    private static (string Path, string Text) Read(string path) =>
        (path, File.ReadAllText(Path.Combine(Root, path)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ECan.Sdk.sln")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("This runs from within the repository.");
        }

        return folder;
    }
}
