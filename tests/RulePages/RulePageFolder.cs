namespace ECan.Sdk.RulePages;

/// <summary>The folder docs/rules: a page for each rule, and the table of them all.</summary>
internal static class RulePageFolder
{
    public static string Location { get; } = Repository.PathOf("docs", "rules");

    /// <summary>The page with the table, which also holds what the examples have in common.</summary>
    public static RulePage Readme { get; } = RulePage.Read(PathOf("README"));

    /// <summary>The ids for which there is a page, in order.</summary>
    /// <param name="prefix">How the ids begin.</param>
    public static IEnumerable<string> Ids(string prefix) =>
        Directory
            .EnumerateFiles(Location, "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static RulePage Page(string id) => RulePage.Read(PathOf(id));

    /// <summary>The rows of the table.</summary>
    /// <param name="prefix">How the ids begin.</param>
    public static IEnumerable<string> Rows(string prefix) =>
        File.ReadLines(PathOf("README"))
            .Where(line => line.StartsWith($"| [{prefix}", StringComparison.Ordinal));

    /// <summary>The row that a rule has in the table.</summary>
    public static string Row(string id, string title, string severity) =>
        $"| [{id}]({id}.md) | {title} | {severity} |";

    private static string PathOf(string page) => Path.Combine(Location, page + ".md");
}
