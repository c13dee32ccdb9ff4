using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The fields that hold keys of other entities.</summary>
internal static class ReferenceBinder
{
    public static EquatableArray<ReferenceModel> Bind(BindingScope scope, EntityFields fields)
    {
        var references = new List<ReferenceModel>();
        foreach (var pair in scope.Mapping.References)
        {
            var dataType = pair.Value.Value;
            if (fields.Find(pair.Name.Value) is not { } field)
            {
                scope.Report(
                    BindingRules.UnknownField,
                    pair.Name.Span,
                    "references",
                    Excerpt.Of(pair.Name.Value),
                    scope.DataType,
                    FieldSuggestion.For(scope, fields.Shape, pair.Name.Value)
                );
            }
            else if (scope.Catalog.IsComplete && !scope.Catalog.DataTypes.Contains(dataType))
            {
                scope.Report(
                    BindingRules.UnknownReferencedType,
                    pair.Value.Span,
                    pair.Name.Value,
                    Excerpt.Of(dataType),
                    Suggestion.For(dataType, scope.Catalog.DataTypes)
                );
            }
            else
            {
                references.Add(new(field.LocalName, field.CloudName, dataType));
            }
        }

        return references.ToEquatableArray();
    }
}
