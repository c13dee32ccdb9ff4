using ECan.Sdk.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>One way to mend what a diagnostic is about.</summary>
internal abstract class Repair
{
    /// <summary>The same for all diagnostics that "fix all" may mend together.</summary>
    public abstract string Key { get; }

    /// <summary>What a menu shows.</summary>
    public abstract string TitleFor(Finding finding);

    /// <summary>The mended document; null where this repair does not fit.</summary>
    protected abstract Task<Draft?> ApplyAsync(Draft draft, CancellationToken cancellationToken);

    /// <summary>The mended document, if it differs and has no error that was not there before.</summary>
    public async Task<Draft?> TryAsync(
        Document document,
        Finding finding,
        CancellationToken cancellationToken
    )
    {
        if (
            await Draft.OfAsync(document, finding, cancellationToken).ConfigureAwait(false)
            is not { } draft
        )
        {
            return null;
        }

        var mended = await ApplyAsync(draft, cancellationToken).ConfigureAwait(false);
        return
            mended is not null
            && !ReferenceEquals(mended, draft)
            && AsyncConversion.IsWaitedFor(draft, mended)
            && await NewErrors.NoneAsync(draft, mended, cancellationToken).ConfigureAwait(false)
            ? mended
            : null;
    }
}
