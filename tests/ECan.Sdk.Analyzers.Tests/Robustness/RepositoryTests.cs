using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests.Robustness;

/// <summary>Code that was not written for the analyzers.</summary>
public sealed class RepositoryTests
{
    private const string Planted = """
        namespace Planted;

        public sealed class SkillHandler(Prelude.IRepository<App.Cloud.AgentSkill> skills)
        {
            public System.Threading.Tasks.Task Do(App.Cloud.AgentSkill skill) => skills.AddAsync(skill);
        }
        """;

    private static readonly string[] Folders =
    [
        "src",
        "generators",
        "samples",
        "benchmarks",
        "tests",
    ];

    /// <summary>
    /// All C# of the repository as one compilation, with the runtime as source. It has errors, for the files are of many projects: so much the better,
    /// for in an editor code has errors most of the time. The cases of the corpus have a test of their own.
    /// </summary>
    [Fact]
    public async Task No_analyzer_fails_on_the_code_of_the_repository()
    {
        var files = Folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(
                    Repository.PathOf(folder),
                    "*.cs",
                    SearchOption.AllDirectories
                )
            )
            .Where(IsSource)
            .ToList();
        Assert.True(files.Count > 500, $"Only {files.Count} files were found.");
        var compilation = Code.Compile(
            "Repository",
            [
                Code.UsingsOfPrelude,
                Code.Parse(Planted, "Planted.cs"),
                .. CloudAssembly.Trees,
                .. files.Select(path => Code.Parse(File.ReadAllText(path), path)),
            ],
            References.Framework
        );

        var found = await Analysis.RunAsync(compilation);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.Equal(
            ["Planted.cs"],
            found
                .Where(diagnostic => diagnostic.Id == "ECAN1001")
                .Select(diagnostic => Path.GetFileName(diagnostic.Location.SourceTree!.FilePath))
        );
    }

    private static bool IsSource(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        // The consumers of the package are there to be reported.
        return !parts.Any(part => part is "bin" or "obj" or "consumers")
            && (!parts.Contains("Corpus") || parts.Contains("Prelude"));
    }
}
