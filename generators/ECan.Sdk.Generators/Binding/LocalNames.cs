using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Mappings;

namespace ECan.Sdk.Generators.Binding;

/// <summary>What each field of the cloud is called locally: by <c>field_mapping</c>, else the same.</summary>
internal sealed class LocalNames
{
    private readonly Dictionary<string, string> byCloudName = [];

    private LocalNames() { }

    /// <summary>Local names that the mapping drops.</summary>
    public List<LocatedPair<string>> Dropped { get; } = [];

    public static LocalNames Bind(BindingScope scope, EntityShape shape)
    {
        var names = new LocalNames();
        foreach (var pair in scope.Mapping.FieldMapping)
        {
            names.Add(pair, scope, shape);
        }

        foreach (var field in shape.Names.Where(name => !names.byCloudName.ContainsKey(name)))
        {
            CheckTaken(field, scope);
        }

        return names;
    }

    /// <summary>The local name; null for a field that is dropped.</summary>
    public string? Of(string cloudName) =>
        byCloudName.TryGetValue(cloudName, out var local) ? local
        : Dropped.Any(pair => pair.Name.Value == cloudName) ? null
        : cloudName;

    private void Add(LocatedPair<string> pair, BindingScope scope, EntityShape shape)
    {
        var cloud = pair.Value;
        if (cloud.Value.Length == 0)
        {
            Dropped.Add(pair);
        }
        else if (shape.Find(cloud.Value) is null)
        {
            scope.Report(
                BindingRules.UnknownField,
                cloud.Span,
                "field_mapping",
                Excerpt.Of(cloud.Value),
                shape.Type.Name,
                Suggestion.For(cloud.Value, shape.Names)
            );
        }
        else if (byCloudName.TryGetValue(cloud.Value, out var other))
        {
            scope.Report(
                BindingRules.AmbiguousField,
                cloud.Span,
                Excerpt.Of(pair.Name.Value),
                cloud.Value,
                $"'{Excerpt.Of(other)}' is already mapped to it. Remove one of the two."
            );
        }
        else
        {
            byCloudName.Add(cloud.Value, pair.Name.Value);
        }
    }

    /// <summary>A field of the cloud keeps its name unless that is the local name of another.</summary>
    private static void CheckTaken(string field, BindingScope scope)
    {
        var taking = scope.Mapping.FieldMapping.FirstOrDefault(pair =>
            pair.Name.Value == field && pair.Value.Value.Length > 0
        );
        var isExcluded = scope.Mapping.ExcludedFields.Any(excluded => excluded.Value == field);
        if (taking is not null && taking.Value.Value != field && !isExcluded)
        {
            scope.Report(
                BindingRules.AmbiguousField,
                taking.Name.Span,
                field,
                taking.Value.Value,
                $"the cloud has a field '{field}' of its own, which would get the same local name. Give that one another local name too, or exclude it."
            );
        }
    }
}
