using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The values that an add sends for what the local form lacks: <c>default_values</c>, overlaid by <c>cloud_required_fields</c>.</summary>
internal sealed class DefaultBinder
{
    private const string RequiredList = "cloud_required_fields";
    private const string DefaultList = "default_values";

    private readonly Dictionary<string, string> defaults = [];
    private readonly BindingScope scope;
    private readonly EntityShape shape;
    private readonly FieldLists lists;

    private DefaultBinder(BindingScope scope, EntityShape shape, FieldLists lists)
    {
        this.scope = scope;
        this.shape = shape;
        this.lists = lists;
    }

    /// <summary>By cloud name, raw JSON in the cloud's form.</summary>
    public static IReadOnlyDictionary<string, string> Bind(
        BindingScope scope,
        EntityShape shape,
        FieldLists lists,
        IReadOnlyList<string> key
    )
    {
        var binder = new DefaultBinder(scope, shape, lists);
        foreach (var pair in scope.Mapping.DefaultValues)
        {
            binder.Add(DefaultList, pair);
        }

        foreach (var pair in scope.Mapping.CloudRequiredFields)
        {
            binder.Add(RequiredList, pair);
        }

        // An add makes the key, or is given it: one key for all entities would make one entity of them.
        foreach (var part in key)
        {
            _ = binder.defaults.Remove(part);
        }

        return binder.defaults;
    }

    private void Add(string list, LocatedPair<MappingValue> pair)
    {
        if (shape.Find(pair.Name.Value) is not { } field)
        {
            scope.Report(
                BindingRules.UnknownField,
                pair.Name.Span,
                list,
                Excerpt.Of(pair.Name.Value),
                shape.Type.Name,
                FieldSuggestion.For(scope, shape, pair.Name.Value)
            );
            return;
        }

        var type = field.Definition.Type;
        var value = pair.Value.Value;
        var json = CloudValue.Of(
            scope.Schema,
            value,
            type,
            lists.TextKind(field.Name),
            out var problem
        );
        if (json is not null)
        {
            defaults[field.Name] = json;
            WarnOfEmpty(list, pair, field);
            return;
        }

        scope.Report(
            BindingRules.WrongDefault,
            pair.Value.Span,
            field.Name,
            type.ToString(),
            problem!
        );
    }

    private void WarnOfEmpty(string list, LocatedPair<MappingValue> pair, CloudField field)
    {
        var isRequired = list == RequiredList || field.Required is not null;
        if (isRequired && pair.Value.Value.Text is { Length: 0 })
        {
            scope.Report(
                BindingRules.EmptyRequiredField,
                pair.Value.Span,
                list,
                field.Name,
                "Remove it, or give a value that means something."
            );
        }
    }
}
