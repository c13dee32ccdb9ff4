using ECan.Sdk.CodeFixes.Editing;
using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes;

/// <summary>Awaits a sync, in a function that is made async for it.</summary>
internal abstract class AwaitingRepair(string ruleId) : Repair
{
    public override string Key => ruleId + ".Await";

    public override string TitleFor(Finding finding) => "Await the sync";

    /// <summary>The await in the place of what is there; null where it is not the answer.</summary>
    protected abstract TextChange? Await(Draft draft);

    protected override async Task<Draft?> ApplyAsync(
        Draft draft,
        CancellationToken cancellationToken
    )
    {
        var asynchronous = await AsyncConversion
            .ApplyAsync(draft, cancellationToken)
            .ConfigureAwait(false);
        return asynchronous is not null && Await(asynchronous) is { } change
            ? await asynchronous.WithAsync([change], cancellationToken).ConfigureAwait(false)
            : null;
    }
}
