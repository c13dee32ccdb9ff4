using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>
/// A case of the corpus: one file of C#. Its first line says why something is or is not reported; lines that begin with <c>// kind:</c> or
/// <c>// option:</c> may follow. A line on which a diagnostic starts ends with <c>// expect</c> and the ids.
/// </summary>
internal sealed partial class CaseFile
{
    private readonly string[] lines;

    private CaseFile(string name, string text)
    {
        Name = name;
        Text = text;
        lines = text.Split('\n');
    }

    /// <summary>The path inside the corpus, without the ending.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The folder of the cases.</summary>
    public static string Folder { get; } =
        Repository.PathOf("tests", "ECan.Sdk.Analyzers.Tests", "Corpus");

    /// <summary>All cases, without the prelude and the files that show what a fix makes.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".fixed.cs", StringComparison.Ordinal))
            .Select(path =>
                Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/')
            )
            .Where(name => !name.StartsWith("Prelude/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static CaseFile Read(string name) => new(name, File.ReadAllText(PathOf(name, ".cs")));

    public static CaseFile FromText(string text) => new("Case", text);

    /// <summary>What the file looks like after the first fix; null if the case does not say.</summary>
    public string? FixedText() =>
        PathOf(Name, ".fixed.cs") is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>"line id" of each diagnostic that has to be there, in order.</summary>
    public IEnumerable<string> Expected() =>
        lines
            .SelectMany(
                (line, index) =>
                    Expectation()
                        .Match(line)
                        .Groups["id"]
                        .Captures.Select(id => Mark(index, id.Value))
            )
            .Order(StringComparer.Ordinal);

    public static string Mark(int line, string id) => $"{line + 1, 4} {id}";

    public Options Options() =>
        new(
            Heads("kind").Contains("test-project", StringComparer.Ordinal)
                ? new Dictionary<string, string> { ["IsTestProject"] = "true" }
                : [],
            Heads("option")
                .Select(option => option.Split('=', 2, StringSplitOptions.TrimEntries))
                .ToDictionary(pair => pair[0], pair => pair[1])
        );

    public Compilation Compile() => Code.Case([Code.Parse(Text, Name + ".cs")], Kind);

    public OutputKind Kind =>
        Heads("kind").Contains("exe", StringComparer.Ordinal)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private IEnumerable<string> Heads(string word) =>
        lines
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
            .Where(line => line.StartsWith($"// {word}:", StringComparison.Ordinal))
            .Select(line => line[(word.Length + 4)..].Trim());

    private static string PathOf(string name, string ending) => Path.Combine(Folder, name + ending);

    [GeneratedRegex(
        @"// expect(?:\s+(?<id>ECAN\d{4}))+\s*$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Expectation();
}
