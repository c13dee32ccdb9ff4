using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Writes the sync that a save lacks, on the path that lacks it.</summary>
internal sealed class AddSyncRepair : Repair
{
    public override string Key => RuleIds.SavedNotSynced + ".Sync";

    public override string TitleFor(Finding finding) =>
        $"Sync the {finding[FixProperties.DataType]} after the save";

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        var named = await UnnamedEntity.NameAsync(draft, cancellationToken).ConfigureAwait(false);
        return await MissingSync.WriteAsync(named, Write, cancellationToken).ConfigureAwait(false);
    }

    private static List<TextChange>? Write(Draft draft, string[] lines) =>
        draft.Finding.Other(FixProperties.BranchIndex) is not { } branch
            ? AfterSave.Write(draft, draft.Node, lines)
        : bool.TryParse(draft.Finding[FixProperties.BranchValue], out var value)
            ? Branches.Write(draft, branch, value, lines)
        : null;
}
