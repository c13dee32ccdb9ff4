using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ECan.Sdk.CodeFixes.Repairs;

/// <summary>A document while it is repaired, with all that a repair asks of it.</summary>
internal sealed class Draft
{
    private Draft(
        Document document,
        Finding finding,
        SyntaxNode root,
        SemanticModel model,
        SourceText text
    )
    {
        Document = document;
        Finding = finding;
        Root = root;
        Model = model;
        Text = text;
        Layout = new(text, root);
    }

    public Document Document { get; }
    public Finding Finding { get; }
    public SyntaxNode Root { get; }
    public SemanticModel Model { get; }
    public SourceText Text { get; }
    public Layout Layout { get; }

    /// <summary>The node that the diagnostic is at.</summary>
    public SyntaxNode Node => NodeAt(Finding.Span);

    public static async Task<Draft?> OfAsync(
        Document document,
        Finding finding,
        CancellationToken cancellationToken
    )
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null
            ? null
            : new Draft(document, finding, root, model, text);
    }

    public SyntaxNode NodeAt(TextSpan span) => Root.FindNode(span, getInnermostNodeForTie: true);

    /// <summary>The same document, as if the diagnostic were at another place.</summary>
    public Draft At(TextSpan place) =>
        new(Document, Finding with { Span = place }, Root, Model, Text);

    /// <summary>The same document, with something more known of the diagnostic.</summary>
    public Draft Saying(string property, string value) =>
        new(
            Document,
            Finding with
            {
                Properties = Finding.Properties.SetItem(property, value),
            },
            Root,
            Model,
            Text
        );

    /// <summary>The document after the changes.</summary>
    public Task<Draft?> WithAsync(
        IReadOnlyList<TextChange> changes,
        CancellationToken cancellationToken
    )
    {
        if (changes.Count == 0)
        {
            return Task.FromResult<Draft?>(this);
        }

        var ordered = changes.OrderBy(change => change.Span.Start).ToList();
        return OfAsync(
            Document.WithText(Text.WithChanges(ordered)),
            Finding.After(ordered),
            cancellationToken
        );
    }
}
