using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>Offers repairs, in their order, where they give code that compiles; for one diagnostic or for all of them.</summary>
public abstract class RepairFixProvider : CodeFixProvider
{
    private readonly ImmutableArray<Repair> repairs;

    private protected RepairFixProvider(params ImmutableArray<Repair> repairs) =>
        this.repairs = repairs;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var finding = Finding.Of(diagnostic);
            foreach (var repair in repairs)
            {
                var mended = await repair
                    .TryAsync(context.Document, finding, context.CancellationToken)
                    .ConfigureAwait(false);
                if (mended is not null)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            repair.TitleFor(finding),
                            _ => Task.FromResult(mended.Document),
                            repair.Key
                        ),
                        diagnostic
                    );
                }
            }
        }
    }

    // One after the other, for each sees what the one before has written: a manager, a using, a method that is async by now.
    private async Task<Document?> FixAllAsync(
        FixAllContext context,
        Document document,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        var repair = repairs.FirstOrDefault(r => r.Key == context.CodeActionEquivalenceKey);
        if (repair is null)
        {
            return document;
        }

        var open = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(Finding.Of)
            .ToList();
        while (open.Count > 0)
        {
            var finding = open[0];
            open.RemoveAt(0);
            var mended = await repair
                .TryAsync(document, finding, context.CancellationToken)
                .ConfigureAwait(false);
            if (mended is not null)
            {
                var changes = await mended
                    .Document.GetTextChangesAsync(document, context.CancellationToken)
                    .ConfigureAwait(false);
                var ordered = changes.OrderBy(change => change.Span.Start).ToList();
                open = [.. open.Select(other => other.After(ordered))];
                document = mended.Document;
            }
        }

        return document;
    }
}
