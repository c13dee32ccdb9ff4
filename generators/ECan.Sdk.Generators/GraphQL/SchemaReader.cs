using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Reads the files of an AppSync schema into one model and says what is wrong with them.</summary>
internal static class SchemaReader
{
    /// <summary>Reads all files as one schema. Never throws but on cancellation, whatever the texts hold.</summary>
    public static SchemaReadResult Read(
        IReadOnlyList<SchemaSource> sources,
        CancellationToken cancellationToken
    )
    {
        var diagnostics = new List<DiagnosticInfo>();
        var documents = new List<SchemaDocument>();
        var paths = new HashSet<string>();
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A project may list one file twice, by a pattern and by name.
            if (!paths.Add(source.Path))
            {
                continue;
            }

            var text = new PositionedText(source.Path, source.Text);
            if (SchemaParser.Parse(text, diagnostics) is { } document)
            {
                documents.Add(document);
            }
        }

        if (diagnostics.Count == 0 && sources.Count > 0)
        {
            if (documents.All(document => document.Definitions.Count == 0))
            {
                var first = new PositionedText(sources[0].Path, sources[0].Text);
                diagnostics.Add(SchemaRules.EmptySchema.At(first.FirstLine, first.Path));
            }
            else
            {
                return Build(sources, documents, diagnostics, cancellationToken);
            }
        }

        return new(null, diagnostics.ToEquatableArray());
    }

    private static SchemaReadResult Build(
        IReadOnlyList<SchemaSource> sources,
        List<SchemaDocument> documents,
        List<DiagnosticInfo> diagnostics,
        CancellationToken cancellationToken
    )
    {
        var draft = new SchemaDraft(diagnostics);
        SchemaCollector.Collect(documents, draft, cancellationToken);
        var roots = RootTypes.Find(draft, documents[0].Text.FirstLine);
        TypeChecks.Run(draft, cancellationToken);
        InterfaceChecks.Run(draft, cancellationToken);
        InputCycles.Run(draft, cancellationToken);
        DefaultChecks.Run(draft, cancellationToken);
        DirectiveChecks.Run(draft, roots);
        SubscriptionChecks.Run(draft, roots);

        var model = new SchemaModel
        {
            Checksum = SchemaChecksum.Of(sources),
            Types = draft.Types.ToDictionary(type => type.Key, type => type.Value.ToModel()),
            Place = roots.Place(draft, RootKind.Mutation) ?? documents[0].Text.FirstLine,
            Mutations = roots.Fields(draft, RootKind.Mutation),
            Queries = roots.Fields(draft, RootKind.Query),
            Subscriptions = roots.Fields(draft, RootKind.Subscription),
        };
        return new(model, InOrder(diagnostics, sources));
    }

    private static EquatableArray<DiagnosticInfo> InOrder(
        List<DiagnosticInfo> diagnostics,
        IReadOnlyList<SchemaSource> sources
    )
    {
        var order = new Dictionary<string, int>();
        foreach (var source in sources)
        {
            if (!order.ContainsKey(source.Path))
            {
                order.Add(source.Path, order.Count);
            }
        }

        return diagnostics
            .OrderBy(diagnostic => order[diagnostic.Span.Path])
            .ThenBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
