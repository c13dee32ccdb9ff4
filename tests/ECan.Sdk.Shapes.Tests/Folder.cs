namespace ECan.Sdk.Shapes.Tests;

/// <summary>Where the files of this project lie.</summary>
internal static class Folder
{
    private static readonly string Root = Repository.PathOf("tests", "ECan.Sdk.Shapes.Tests");

    /// <summary>The files of the schema; the one that others extend comes first by its name.</summary>
    public static IReadOnlyList<string> SchemaFiles { get; } =
    [.. Directory.GetFiles(Path.Combine(Root, "schema")).Order(StringComparer.Ordinal)];

    public static string Schema() => string.Join('\n', SchemaFiles.Select(File.ReadAllText));

    public static string Expected(string name) => Path.Combine(Root, "Expected", name + ".txt");
}
