namespace ECan.Sdk.RulePages;

/// <summary>The page of a rule, as the tests read it.</summary>
internal sealed class RulePage
{
    private const string Fence = "```";
    private const string SeverityWords = "Default severity: ";
    private readonly Dictionary<string, string> sections = [];

    private RulePage(string id, string[] lines)
    {
        Id = id;
        Heading = lines[0];
        Severity = lines[2].StartsWith(SeverityWords, StringComparison.Ordinal)
            ? lines[2][SeverityWords.Length..]
            : "";
        var section = "";
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith(Fence, StringComparison.Ordinal))
            {
                var words = lines[index][Fence.Length..].Split(' ');
                var end = Array.IndexOf(lines, Fence, index + 1);
                var text = lines[(index + 1)..end].Select(line => line + "\n");
                Blocks.Add(new(words[0], words[1..], string.Concat(text)));
                index = end;
            }
            else if (lines[index].StartsWith("## ", StringComparison.Ordinal))
            {
                section = lines[index][3..];
                sections.Add(section, "");
            }
            else if (section.Length > 0)
            {
                sections[section] += lines[index] + "\n";
            }
        }
    }

    /// <summary>The name of the file.</summary>
    public string Id { get; }

    /// <summary>The first line.</summary>
    public string Heading { get; }

    /// <summary>What the third line says.</summary>
    public string Severity { get; }

    public List<PageBlock> Blocks { get; } = [];

    public IEnumerable<string> Sections => sections.Keys;

    public static RulePage Read(string path) =>
        new(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path));

    /// <summary>The words of a section, without its blocks.</summary>
    public string Section(string name) => sections[name].Trim();

    public IEnumerable<PageBlock> Variant(string variant) =>
        Blocks.Where(block => block.Variant == variant);

    /// <summary>What the page says that a build prints, line by line.</summary>
    public IEnumerable<string> Messages() =>
        Blocks
            .Where(block => block.Language == "text")
            .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
