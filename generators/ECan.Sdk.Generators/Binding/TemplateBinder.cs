using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Gives the placeholders of delete templates their meaning.</summary>
internal sealed class TemplateBinder(BindingScope scope, EntityFields fields, string mutation)
{
    private const string Key = "key";
    private const string Account = "account";

    public static TemplateModel ForKey(TypeModel type) => Single(new(TemplateSourceKind.Key), type);

    public static TemplateModel ForField(FieldModel field, TypeModel type) =>
        Single(Source(field), type);

    private static TemplateSource Source(FieldModel field) =>
        new(
            ConflictDetection.IsVersion(field)
                ? TemplateSourceKind.Version
                : TemplateSourceKind.Field,
            field.LocalName
        );

    /// <summary>Null if the template has a mistake, which is then reported.</summary>
    public TemplateModel? Bind(LocatedPair<string> pair, TypeModel type)
    {
        var template = pair.Value.Value;
        if (TemplateParser.Parse(template, out var problem) is not { } tokens)
        {
            scope.Report(
                BindingRules.InvalidTemplate,
                pair.Value.Span,
                Excerpt.Of(template),
                problem
            );
            return null;
        }

        var parts = new List<TemplatePart>();
        foreach (var token in tokens)
        {
            if (token.Literal is { } literal)
            {
                parts.Add(new() { Literal = literal });
                continue;
            }

            var sources = token.Names.Select(name => Source(name, pair)).ToList();
            if (sources.Contains(null))
            {
                return null;
            }

            parts.Add(Placeholder([.. sources.OfType<TemplateSource>()]));
        }

        // A template without parts is an empty text, and meant.
        if (parts.Count == 0)
        {
            parts.Add(new() { Literal = "" });
        }

        return new(parts.ToEquatableArray()) { Type = type };
    }

    private static TemplateModel Single(TemplateSource source, TypeModel type) =>
        new(new EquatableArray<TemplatePart>([Placeholder(source)])) { Type = type };

    private static TemplatePart Placeholder(params TemplateSource[] sources) =>
        new() { Alternatives = new(sources) };

    private TemplateSource? Source(string name, LocatedPair<string> pair)
    {
        if (name is Key)
        {
            return new(TemplateSourceKind.Key);
        }

        if (name is Account)
        {
            return new(TemplateSourceKind.Account);
        }

        if (fields.Find(name) is not { } field)
        {
            ReportUnknown(name, pair);
            return null;
        }

        if (field.Type.Kind is ValueKind.Json or ValueKind.Object or ValueKind.List)
        {
            scope.Report(
                BindingRules.InvalidTemplate,
                pair.Value.Span,
                Excerpt.Of(pair.Value.Value),
                $"'{name}' holds no text or number, but {Words(field.Type.Kind)}. Take another field."
            );
            return null;
        }

        return Source(field);
    }

    private static string Words(ValueKind kind) =>
        kind switch
        {
            ValueKind.Json => "JSON",
            ValueKind.List => "a list",
            _ => "an object",
        };

    private void ReportUnknown(string name, LocatedPair<string> pair)
    {
        if (fields.Shape.Find(name) is { } left)
        {
            // A field that no entity can do without was reported as such.
            if (left.Required is not null)
            {
                return;
            }

            scope.Report(
                BindingRules.ExcludedDeleteField,
                pair.Value.Span,
                name,
                scope.DataType,
                mutation,
                pair.Name.Value
            );
            return;
        }

        scope.Report(
            BindingRules.UnknownPlaceholder,
            pair.Value.Span,
            Excerpt.Of(name),
            fields.Shape.Type.Name,
            FieldSuggestion.ForPlaceholder(scope, fields.Shape, name, [Key, Account])
        );
    }
}
