using ECan.Sdk.Generators.Diagnostics;

namespace ECan.Sdk.Generators.Binding;

/// <summary>What was probably meant by a field that the cloud does not have.</summary>
internal static class FieldSuggestion
{
    /// <summary>The cloud's name where the local one was written, else the nearest.</summary>
    public static string For(BindingScope scope, EntityShape shape, string wrong) =>
        ForPlaceholder(scope, shape, wrong, []);

    /// <summary>The same, where other words may stand too.</summary>
    public static string ForPlaceholder(
        BindingScope scope,
        EntityShape shape,
        string wrong,
        IEnumerable<string> others
    )
    {
        var renamed = scope.Mapping.FieldMapping.FirstOrDefault(pair => pair.Name.Value == wrong);
        return renamed is { Value.Value.Length: > 0 }
            ? $" '{wrong}' is the local name: write '{renamed.Value.Value}', the cloud's."
            : Suggestion.For(wrong, shape.Names.Concat(others));
    }
}
