namespace ECan.Sdk.RulePages;

/// <summary>A fenced block of a page. What stands behind the language is for the tests: nobody sees it on the rendered page.</summary>
/// <param name="Language">Such as <c>json</c>.</param>
/// <param name="Words">What the block is (wrong, right, silent), the name of its file.</param>
/// <param name="Text">Without the fences, each line with its end.</param>
internal sealed record PageBlock(string Language, IReadOnlyList<string> Words, string Text)
{
    private static readonly string[] Variants = ["wrong", "right", "silent"];

    /// <summary>Wrong, right or silent; empty for what belongs to every variant of the example.</summary>
    public string Variant { get; } = Array.Find(Variants, Words.Contains) ?? "";

    /// <summary>The name that the block gives its file, or the usual one.</summary>
    public string FileOr(string usual) => Words.FirstOrDefault(word => word.Contains('.')) ?? usual;
}
