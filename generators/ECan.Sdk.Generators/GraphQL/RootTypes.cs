using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.GraphQL;

/// <summary>Which types are the roots of queries, mutations and subscriptions.</summary>
internal sealed class RootTypes
{
    private readonly Dictionary<RootKind, string> names = [];

    /// <summary>The type, or null where the schema has no such root.</summary>
    public string? this[RootKind kind] => names.TryGetValue(kind, out var name) ? name : null;

    /// <summary>The fields of a root by name; none where the schema has no such root.</summary>
    public IReadOnlyDictionary<string, SchemaField> Fields(SchemaDraft draft, RootKind kind) =>
        this[kind] is { } name
            ? draft.Types[name].Fields.Items.ToDictionary(field => field.Name)
            : new Dictionary<string, SchemaField>();

    /// <summary>Where a root is defined; null where the schema has no such root.</summary>
    public FileSpan? Place(SchemaDraft draft, RootKind kind) =>
        this[kind] is { } name ? draft.Types[name].NameSpan : null;

    /// <summary>Takes the roots that the schema names, and the usual names where it names none.</summary>
    public static RootTypes Find(SchemaDraft draft, FileSpan firstLine)
    {
        var roots = new RootTypes();
        foreach (var use in draft.Roots)
        {
            roots.AddNamed(use, draft);
        }

        RootKind[] unnamed = draft.HasSchemaDefinition
            ? []
            : [.. AllKinds.Where(kind => draft.Roots.TrueForAll(use => use.Kind != kind))];
        foreach (var kind in unnamed)
        {
            roots.AddUsual(kind, draft);
        }

        if (roots.names.Count == 0 && draft.Roots.Count == 0 && !roots.hasWrongKind)
        {
            draft.Report(
                SchemaRules.RootTypeMissing,
                firstLine,
                "The schema has no root type: neither 'Query' nor 'Mutation' nor 'Subscription' is defined.",
                HowToName(draft)
            );
        }

        return roots;
    }

    private static readonly RootKind[] AllKinds =
    [
        RootKind.Query,
        RootKind.Mutation,
        RootKind.Subscription,
    ];

    private bool hasWrongKind;

    private void AddNamed(RootUse use, SchemaDraft draft)
    {
        if (this[use.Kind] is { } earlier)
        {
            draft.Report(
                SchemaRules.DuplicateRootType,
                use.Span,
                earlier,
                Word(use.Kind),
                use.TypeName
            );
        }
        else if (!draft.Types.TryGetValue(use.TypeName, out var type))
        {
            draft.Report(
                SchemaRules.RootTypeMissing,
                use.Span,
                $"The schema names '{use.TypeName}' as its {Word(use.Kind)} type, but does not define it.",
                Suggestion.For(use.TypeName, ObjectTypes(draft))
            );
        }
        else
        {
            Add(use.Kind, type, use.Span, draft);
        }
    }

    private void AddUsual(RootKind kind, SchemaDraft draft)
    {
        if (draft.Types.TryGetValue(kind.ToString(), out var type))
        {
            Add(kind, type, type.NameSpan!, draft);
        }
    }

    private void Add(RootKind kind, TypeDraft type, FileSpan span, SchemaDraft draft)
    {
        if (type.Kind == SchemaTypeKind.Object)
        {
            names.Add(kind, type.Name);
            return;
        }

        hasWrongKind = true;
        draft.Report(
            SchemaRules.RootTypeNotObject,
            span,
            type.Name,
            Word(kind),
            WithArticle(type.Kind)
        );
    }

    private static string HowToName(SchemaDraft draft)
    {
        foreach (var kind in AllKinds)
        {
            if (Suggestion.Nearest(kind.ToString(), ObjectTypes(draft)) is { } near)
            {
                return $" Rename '{near}' to '{kind}', or add 'schema {{ {Word(kind)}: {near} }}'.";
            }
        }

        return " Add 'type Mutation { ... }' with the mutations of the API.";
    }

    private static IEnumerable<string> ObjectTypes(SchemaDraft draft) =>
        draft
            .Types.Values.Where(type => type.Kind == SchemaTypeKind.Object)
            .Select(type => type.Name);

    private static string Word(RootKind kind) =>
        kind switch
        {
            RootKind.Mutation => "mutation",
            RootKind.Subscription => "subscription",
            _ => "query",
        };

    private static string WithArticle(SchemaTypeKind kind) =>
        kind is SchemaTypeKind.Input or SchemaTypeKind.Enum or SchemaTypeKind.Interface
            ? $"an {kind.Noun()}"
            : $"a {kind.Noun()}";
}
