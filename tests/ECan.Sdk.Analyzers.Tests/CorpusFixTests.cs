using ECan.Sdk.Analyzers.Tests.Support;

namespace ECan.Sdk.Analyzers.Tests;

/// <summary>Each case of the corpus that shows what the fix makes of it.</summary>
public sealed class CorpusFixTests
{
    public static TheoryData<string> Cases { get; } =
    [.. CaseFile.Names.Where(name => CaseFile.Read(name).FixedText() is not null)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_fix_makes_what_the_case_shows(string name)
    {
        var file = CaseFile.Read(name);
        using var workspace = FixWorkspace.Of(file);

        await workspace.ApplyFirstFixesAsync();

        Assert.Equal(file.FixedText(), Assert.Single(await workspace.TextsAsync()));
        Assert.Empty(await workspace.ErrorsAsync());
        Assert.Empty(await workspace.DiagnosticsAsync());
    }

    [Theory]
    [MemberData(nameof(AllCases))]
    public async Task No_fix_breaks_the_code(string name)
    {
        using var workspace = FixWorkspace.Of(CaseFile.Read(name));
        var all = await workspace.DiagnosticsAsync();
        var ids = all.Select(diagnostic => diagnostic.Id).ToHashSet();
        foreach (var diagnostic in all)
        {
            foreach (var action in await workspace.OfferedAsync(diagnostic))
            {
                await workspace.ApplyAsync(action);
                Assert.Empty(await workspace.ErrorsAsync());
                var left = await workspace.DiagnosticsAsync();
                Assert.DoesNotContain(
                    left,
                    other => other.Id == diagnostic.Id && Line(other) == Line(diagnostic)
                );
                Assert.Subset(ids, left.Select(other => other.Id).ToHashSet());
                workspace.Undo();
            }
        }
    }

    /// <summary>The cases in which something is reported.</summary>
    public static TheoryData<string> AllCases { get; } =
    [.. CaseFile.Names.Where(name => CaseFile.Read(name).Expected().Any())];

    private static int Line(Microsoft.CodeAnalysis.Diagnostic diagnostic) =>
        diagnostic.Location.GetLineSpan().StartLinePosition.Line;
}
