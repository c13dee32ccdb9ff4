using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The fields that do not travel: excluded, or mapped to nothing.</summary>
internal sealed class ExcludedFields
{
    private readonly HashSet<string> excluded = [];
    private readonly LocalNames names;

    private ExcludedFields(LocalNames names) => this.names = names;

    public static ExcludedFields Bind(
        BindingScope scope,
        EntityShape shape,
        LocalNames names,
        IReadOnlyList<string> key
    )
    {
        var fields = new ExcludedFields(names);
        foreach (var item in scope.Mapping.ExcludedFields)
        {
            if (shape.Find(item.Value) is not { } field)
            {
                ReportUnknown(scope, shape, item.Value, item.Span);
            }
            else if (!Refuse(scope, shape, field, key, "excluded_fields", item.Span))
            {
                _ = fields.excluded.Add(item.Value);
            }
        }

        foreach (var pair in names.Dropped)
        {
            if (shape.Find(pair.Name.Value) is { } field && names.Of(field.Name) is null)
            {
                _ = Refuse(scope, shape, field, key, "field_mapping", pair.Name.Span);
            }
        }

        return fields;
    }

    public bool Contains(string cloudName) =>
        excluded.Contains(cloudName) || names.Of(cloudName) is null;

    /// <summary>The local names of all that does not travel.</summary>
    public IEnumerable<string> LocalNames =>
        names
            .Dropped.Select(pair => pair.Name.Value)
            .Concat(excluded.Select(names.Of).OfType<string>())
            .Distinct();

    /// <summary>Whether the cloud cannot do without a field.</summary>
    private static bool Refuse(
        BindingScope scope,
        EntityShape shape,
        CloudField field,
        IReadOnlyList<string> key,
        string list,
        FileSpan span
    )
    {
        var reason =
            key.Contains(field.Name) ? "it is the key"
            : field.Required is { } required ? $"it is of type {required.Type}"
            : null;
        if (reason is not null)
        {
            scope.Report(
                BindingRules.RequiredFieldLeftOut,
                span,
                list,
                field.Name,
                shape.Type.Name,
                reason
            );
        }

        return reason is not null;
    }

    private static void ReportUnknown(
        BindingScope scope,
        EntityShape shape,
        string name,
        FileSpan span
    )
    {
        var suggestion = FieldSuggestion.For(scope, shape, name);
        scope.Report(
            BindingRules.UnknownExcludedField,
            span,
            Excerpt.Of(name),
            shape.Type.Name,
            suggestion.Length > 0 ? suggestion : " Remove it."
        );
    }
}
