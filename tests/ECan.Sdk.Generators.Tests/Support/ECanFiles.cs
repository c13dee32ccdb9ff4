namespace ECan.Sdk.Generators.Tests.Support;

/// <summary>The schema and the mappings that the repository ships.</summary>
internal static class ECanFiles
{
    public static (string Path, string Text) Schema { get; } =
        Read("schema/appsync_schema.graphql");

    /// <summary>By path.</summary>
    public static IReadOnlyList<(string Path, string Text)> Mappings { get; } =
    [
        .. Directory
            .GetFiles(Repository.PathOf("mappings"), "*_mapping.json")
            .Select(path => Read("mappings/" + Path.GetFileName(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public static IEnumerable<(string Path, string Text)> All => Mappings.Prepend(Schema);

    private static (string Path, string Text) Read(string path) => (path, Repository.Read(path));
}
