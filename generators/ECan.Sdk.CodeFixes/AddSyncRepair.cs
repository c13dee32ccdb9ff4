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
        if (!CloudHasIt(draft.Finding))
        {
            return null;
        }

        if (
            draft.Finding[FixProperties.Entity] is null
            && await UnnamedEntity.NameAsync(draft, cancellationToken).ConfigureAwait(false)
                is { } named
        )
        {
            draft = named;
        }

        var asynchronous = await AsyncConversion
            .ApplyAsync(draft, cancellationToken)
            .ConfigureAwait(false);
        return asynchronous is not null && Changes(asynchronous) is { } changes
            ? await asynchronous.WithAsync(changes, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private static List<TextChange>? Changes(Draft draft)
    {
        var save = draft.Node;
        var position = save.SpanStart;
        if (
            Manager.Find(draft, position) is not { } manager
            || SyncCall.Of(draft, save, manager) is not { } call
        )
        {
            return null;
        }

        string[] lines = manager.MayBeNull
            ? [$"if ({manager.Name} is not null)", "{", Layout.DeeperThan("") + call.Text, "}"]
            : [call.Text];
        var insertions = draft.Finding.Other(FixProperties.BranchIndex) is { } branch
            ? bool.TryParse(draft.Finding[FixProperties.BranchValue], out var value)
                ? Branches.Write(draft, branch, value, lines)
                : null
            : AfterSave.Write(draft, save, lines);
        return insertions is null
            ? null
            :
            [
                .. insertions,
                .. manager.Changes,
                .. Usings.Add(draft, manager.Namespaces.Concat(call.Namespaces)),
            ];
    }

    private static bool CloudHasIt(Finding finding) =>
        finding[FixProperties.Operation] is { } operation
        && (finding[FixProperties.Operations] ?? "")
            .Split(',')
            .Contains(operation, StringComparer.Ordinal);
}
