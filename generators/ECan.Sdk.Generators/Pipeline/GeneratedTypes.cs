using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>The enums and nested types of all entities, each once.</summary>
internal sealed record GeneratedTypes(
    EquatableArray<EnumModel> Enums,
    EquatableArray<NestedTypeModel> NestedTypes
)
{
    /// <summary>By name, so that the order of the mappings does not show.</summary>
    public static GeneratedTypes Of(IEnumerable<BindingResult> accepted)
    {
        var results = accepted.ToList();
        return new(
            Each(results.SelectMany(result => result.Enums), model => model.ClassName),
            Each(
                results
                    .SelectMany(result => result.NestedTypes)
                    .OrderByDescending(model => model.HasClass),
                model => model.ClassName
            )
        );
    }

    private static EquatableArray<T> Each<T>(IEnumerable<T> models, Func<T, string> name)
        where T : IEquatable<T> =>
        models
            .GroupBy(name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToEquatableArray();
}
