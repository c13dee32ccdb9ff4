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
        var diagnostic = (await workspace.DiagnosticsAsync())[0];
        var offered = await workspace.OfferedAsync(diagnostic);
        Assert.True(offered.Count > choice, $"Not offered: {diagnostic}");

        await workspace.ApplyAsync(offered[choice]);

        Assert.Equal(after, Assert.Single(await workspace.TextsAsync()));
        Assert.Empty(await workspace.ErrorsAsync());
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
        Assert.Empty(await workspace.ErrorsAsync());

        await workspace.FixAllAsync(ruleId, scope, choice);

        Assert.Equal(after, await workspace.TextsAsync());
        Assert.Empty(await workspace.ErrorsAsync());
    }

    /// <summary>The titles of what is offered for the first diagnostic.</summary>
    public static async Task OffersAsync(string source, params string[] titles)
    {
        using var workspace = FixWorkspace.Of(source);
        Assert.Empty(await workspace.ErrorsAsync());
        var diagnostic = (await workspace.DiagnosticsAsync())[0];

        Assert.Equal(
            titles,
            (await workspace.OfferedAsync(diagnostic)).Select(action => action.Title)
        );
    }
}
