using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.Analyzers.Tests.Support;

/// <summary>Compares code with what a fix makes of it.</summary>
internal static class FixAssert
{
    /// <summary>The fix at a place of the list makes this of the first diagnostic, and it compiles.</summary>
    public static async Task MakesAsync(string before, string after, int choice = 0)
    {
        using var workspace = FixWorkspace.Of(before);
        await MakesAsync(workspace, after, choice);
    }

    /// <inheritdoc cref="MakesAsync(string, string, int)"/>
    public static async Task MakesAsync(FixWorkspace workspace, string after, int choice)
    {
        Assert.Empty(await workspace.ErrorsAsync());
        var said = await IdsAsync(workspace);
        var diagnostic = (await workspace.DiagnosticsAsync())[0];
        var offered = await workspace.OfferedAsync(diagnostic);
        Assert.True(offered.Count > choice, $"Not offered: {diagnostic}");

        await workspace.ApplyAsync(offered[choice]);

        Assert.Equal(after, Assert.Single(await workspace.TextsAsync()));
        Assert.Empty(await workspace.ErrorsAsync());
        Assert.Subset(said, await IdsAsync(workspace));
    }

    /// <summary>The same for all files, by one "fix all".</summary>
    public static async Task MakesAllAsync(
        string ruleId,
        FixAllScope scope,
        string[] before,
        string[] after,
        int choice = 0
    )
    {
        using var workspace = FixWorkspace.Of(before);
        await MakesAllAsync(workspace, ruleId, scope, after, choice);
    }

    /// <inheritdoc cref="MakesAllAsync(string, FixAllScope, string[], string[], int)"/>
    public static async Task MakesAllAsync(
        FixWorkspace workspace,
        string ruleId,
        FixAllScope scope,
        string[] after,
        int choice = 0
    )
    {
        Assert.Empty(await workspace.ErrorsAsync());
        var said = await IdsAsync(workspace);

        await workspace.FixAllAsync(ruleId, scope, choice);

        Assert.Equal(after, await workspace.TextsAsync());
        Assert.Empty(await workspace.ErrorsAsync());
        Assert.Subset(said, await IdsAsync(workspace));
    }

    /// <summary>The titles of what is offered for the first diagnostic.</summary>
    public static async Task OffersAsync(string source, params string[] titles)
    {
        using var workspace = FixWorkspace.Of(source);
        await OffersAsync(workspace, titles);
    }

    /// <inheritdoc cref="OffersAsync(string, string[])"/>
    public static async Task OffersAsync(FixWorkspace workspace, params string[] titles)
    {
        Assert.Empty(await workspace.ErrorsAsync());
        var diagnostic = (await workspace.DiagnosticsAsync())[0];

        Assert.Equal(
            titles,
            (await workspace.OfferedAsync(diagnostic)).Select(action => action.Title)
        );
    }

    // What is mended raises no other warning; the same one may be left at another place.
    private static async Task<HashSet<string>> IdsAsync(FixWorkspace workspace) =>
        [.. (await workspace.DiagnosticsAsync()).Select(diagnostic => diagnostic.Id)];
}
