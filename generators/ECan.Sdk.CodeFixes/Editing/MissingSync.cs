using ECan.Sdk.Analyzers.Diagnostics;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Writes a sync that is not there: its manager, its token, its usings, and a function that may await it.</summary>
internal static class MissingSync
{
    /// <summary>The document with the sync at the place of the draft's finding; null if the cloud has no such operation, or no code is certain.</summary>
    /// <param name="draft">A document whose finding stands at the call that the sync belongs to.</param>
    /// <param name="place">Puts the statements somewhere around that call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Draft?> WriteAsync(
        Draft draft,
        Func<Draft, string[], List<TextChange>?> place,
        CancellationToken cancellationToken
    )
    {
        if (
            draft.Finding[FixProperties.Operation] is not { } operation
            || !draft.Finding.CloudHas(operation)
        )
        {
            return null;
        }

        var asynchronous = await AsyncConversion
            .ApplyAsync(draft, cancellationToken)
            .ConfigureAwait(false);
        return asynchronous is not null && Changes(asynchronous, place) is { } changes
            ? await asynchronous.WithAsync(changes, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private static List<TextChange>? Changes(
        Draft draft,
        Func<Draft, string[], List<TextChange>?> place
    )
    {
        var node = draft.Node;
        if (
            Manager.Find(draft, node.SpanStart) is not { } manager
            || SyncCall.Of(draft, node, manager) is not { } call
        )
        {
            return null;
        }

        string[] lines = manager.MayBeNull
            ?
            [
                $"if ({manager.Name} is not null)",
                "{",
                draft.Layout.DeeperThan("") + call.Text,
                "}",
            ]
            : [call.Text];
        return place(draft, lines) is not { } insertions || Scopes.Hold(draft, node, insertions)
            ? null
            :
            [
                .. insertions,
                .. manager.Changes,
                .. Usings.Add(draft, manager.Namespaces.Concat(call.Namespaces)),
            ];
    }
}
