using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Decides which fields identify an entity.</summary>
internal static class KeyBinder
{
    private static readonly string[] KeyTypes = ["ID", "String"];

    /// <summary>By cloud name, in order; empty if there is no usable key, which is then reported.</summary>
    public static IReadOnlyList<string> Bind(
        BindingScope scope,
        EntityShape shape,
        MutationInput? add,
        MutationInput? update
    )
    {
        var key =
            scope.Mapping.Key.Count > 0 ? Named(scope, shape) : Default(scope, shape, add, update);
        foreach (var input in new[] { add, update })
        {
            RequireKey(scope, input, key);
        }

        return key;
    }

    /// <summary>A field called <c>id</c> identifies alone; else all that lead together, as in relations.</summary>
    public static IReadOnlyList<string> LeadingIds(IReadOnlyList<SchemaField> fields)
    {
        var leading = fields
            .TakeWhile(field => field.Type is { NonNull: true, Name: "ID" })
            .Select(field => field.Name)
            .ToList();
        return leading.Count > 0 && leading[0] == "id" ? ["id"] : leading;
    }

    private static IReadOnlyList<string> Default(
        BindingScope scope,
        EntityShape shape,
        MutationInput? add,
        MutationInput? update
    )
    {
        var key = new[] { add?.Type, update?.Type, shape.Type }
            .Select(type => type?.Fields ?? [])
            .Select(LeadingIds)
            .FirstOrDefault(ids => ids.Count > 0);
        if (key is not null)
        {
            return key;
        }

        var likely =
            shape.Fields.FirstOrDefault(field => field.Definition.Type.Name == "ID")
            ?? shape.Fields.FirstOrDefault(field => KeyTypes.Contains(field.Definition.Type.Name));
        scope.Report(
            BindingRules.KeyNotDeterminable,
            scope.DataTypeSpan,
            scope.DataType,
            shape.Type.Name,
            likely?.Name ?? "id"
        );
        return [];
    }

    private static List<string> Named(BindingScope scope, EntityShape shape)
    {
        var key = new List<string>();
        foreach (var part in scope.Mapping.Key)
        {
            if (shape.Find(part.Value) is not { } field)
            {
                ReportUnknown(scope, shape, part.Value, part.Span);
            }
            else if (!KeyTypes.Contains(field.Definition.Type.Name))
            {
                Refuse(
                    part.Span,
                    $"it is of type '{field.Definition.Type}'. A key is made of ID and String fields."
                );
            }
            else if (key.Contains(part.Value))
            {
                Refuse(part.Span, "it is named twice. Remove one of the two.");
            }
            else
            {
                key.Add(part.Value);
            }

            void Refuse(FileSpan span, string problem) =>
                scope.Report(BindingRules.UnusableKey, span, part.Value, scope.DataType, problem);
        }

        return key;
    }

    private static void ReportUnknown(
        BindingScope scope,
        EntityShape shape,
        string name,
        FileSpan span
    ) =>
        scope.Report(
            BindingRules.UnknownField,
            span,
            "key",
            Excerpt.Of(name),
            shape.Type.Name,
            FieldSuggestion.For(scope, shape, name)
        );

    private static void RequireKey(
        BindingScope scope,
        MutationInput? input,
        IReadOnlyList<string> key
    )
    {
        if (input?.Type is not { } type)
        {
            return;
        }

        var missing = key.Where(part => type.Fields.All(field => field.Name != part)).ToList();
        if (missing.Count > 0)
        {
            scope.Report(
                BindingRules.InputWithoutKey,
                input.Operation.Span,
                input.Mutation.Name,
                type.Name,
                string.Join("', '", missing)
            );
        }
    }
}
