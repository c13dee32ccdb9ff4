using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Decides how the input of a delete is filled: by the mapping's templates, else from what is called alike.</summary>
internal sealed class DeleteBinder(BindingScope scope, EntityFields fields, TypeBinder types)
{
    private static readonly string[] IdNames = ["oid", "id"];

    /// <summary>Null if the delete cannot be filled, which is then reported.</summary>
    public InputModel? Bind(MutationInput input) =>
        input.Type is { } type ? Object(input, type.Name, type.Fields)
        : input.Parts.Count > 0 ? Object(input, input.Mutation.Name, input.Parts)
        : Ids(input);

    /// <summary>Reports templates of a data type that cannot be deleted.</summary>
    public static void RefuseTemplates(BindingScope scope)
    {
        // One that is named and does not exist was reported, and is meant to be there.
        if (scope.Mapping.Operations.Any(IsNamedDelete))
        {
            return;
        }

        foreach (var pair in scope.Mapping.Delete)
        {
            scope.Report(
                BindingRules.DeleteShape,
                pair.Name.Span,
                Excerpt.Of(pair.Name.Value),
                $"'{scope.DataType}' has no delete mutation. Name it in 'operations', or remove 'delete'."
            );
        }
    }

    private static bool IsNamedDelete(LocatedPair<MappingValue> pair) =>
        pair.Name.Value == OperationNames.Delete && pair.Value.Value.Text is not null;

    private InputModel? Ids(MutationInput input)
    {
        foreach (var pair in scope.Mapping.Delete)
        {
            scope.Report(
                BindingRules.DeleteShape,
                pair.Name.Span,
                Excerpt.Of(pair.Name.Value),
                $"the mutation '{input.Mutation.Name}' takes ids: '{input.Argument.Name}: {input.Argument.Type}'. It gets the key; remove 'delete'."
            );
        }

        var item = input.Argument.Type;
        while (item.Element is { } element)
        {
            item = element;
        }

        return types.Bind(item) is { } type
            ? new InputModel { Scalar = TemplateBinder.ForKey(type with { IsNullable = false }) }
            : null;
    }

    /// <param name="input">The mutation.</param>
    /// <param name="name">What has the fields: a type, or the mutation itself.</param>
    /// <param name="members">The fields, or the arguments that stand for them.</param>
    private InputModel? Object(MutationInput input, string name, IReadOnlyList<SchemaField> members)
    {
        foreach (var pair in scope.Mapping.Delete)
        {
            if (members.All(field => field.Name != pair.Name.Value))
            {
                scope.Report(
                    BindingRules.UnknownDeleteField,
                    pair.Name.Span,
                    Excerpt.Of(pair.Name.Value),
                    name,
                    Suggestion.For(pair.Name.Value, members.Select(field => field.Name))
                );
            }
        }

        var templates = new TemplateBinder(scope, fields, input.Mutation.Name);
        var filled = new List<TemplateFieldModel>();
        foreach (var field in members)
        {
            if (Field(input, name, field, templates) is { } template)
            {
                filled.Add(new(field.Name, CloudField.IsRequired(field), template));
            }
        }

        return new() { TemplateFields = filled.ToEquatableArray() };
    }

    private TemplateModel? Field(
        MutationInput input,
        string owner,
        SchemaField field,
        TemplateBinder templates
    )
    {
        var pair = scope.Mapping.Delete.FirstOrDefault(given => given.Name.Value == field.Name);
        if (field.Type.IsList || scope.FindType(field.Type.NamedType)?.Kind == SchemaTypeKind.Input)
        {
            RefuseShape(input, owner, field, pair);
            return null;
        }

        if (types.Bind(field.Type) is not { } bound)
        {
            return null;
        }

        var isRequired = CloudField.IsRequired(field);
        var fieldType = bound with { IsNullable = !isRequired };
        if (pair is null)
        {
            return Default(field.Name, fieldType) ?? Unfilled(input, owner, field);
        }

        if (isRequired && pair.Value.Value.Length == 0)
        {
            scope.Report(
                BindingRules.EmptyRequiredField,
                pair.Value.Span,
                "delete",
                field.Name,
                "Write what goes there."
            );
        }

        return templates.Bind(pair, fieldType);
    }

    /// <summary>What is called like a field of the entity is that field; an id is the key, where that is one value.</summary>
    private TemplateModel? Default(string name, TypeModel type)
    {
        var named = fields.Find(name);
        if (named is null && IdNames.Contains(name) && fields.Key.Count == 1)
        {
            return TemplateBinder.ForKey(type);
        }

        named ??= fields.Models.FirstOrDefault(model =>
            model.LocalName == name && fields.Key.Contains(model.CloudName)
        );
        return named is { Type.Kind: not (ValueKind.Json or ValueKind.Object or ValueKind.List) }
            ? TemplateBinder.ForField(named, type)
            : null;
    }

    private TemplateModel? Unfilled(MutationInput input, string owner, SchemaField field)
    {
        if (!CloudField.IsRequired(field))
        {
            return null;
        }

        if (fields.Shape.Find(field.Name) is { } left && fields.Find(field.Name) is null)
        {
            // A field that no entity can do without was reported as such.
            if (left.Required is not null)
            {
                return null;
            }

            scope.Report(
                BindingRules.ExcludedDeleteField,
                ExcludedSpan(field.Name) ?? input.Operation.Span,
                field.Name,
                scope.DataType,
                input.Mutation.Name,
                field.Name
            );
            return null;
        }

        scope.Report(
            BindingRules.DeleteFieldNotFilled,
            input.Operation.Span,
            input.Mutation.Name,
            field.Name,
            field.Type.ToString(),
            owner,
            IdNames.Contains(field.Name) ? "{key}" : "..."
        );
        return null;
    }

    private FileSpan? ExcludedSpan(string name) =>
        scope.Mapping.ExcludedFields.FirstOrDefault(field => field.Value == name)?.Span
        ?? scope.Mapping.FieldMapping.FirstOrDefault(pair => pair.Name.Value == name)?.Name.Span;

    private void RefuseShape(
        MutationInput input,
        string owner,
        SchemaField field,
        LocatedPair<string>? pair
    )
    {
        if (pair is null && !CloudField.IsRequired(field))
        {
            return;
        }

        scope.Report(
            BindingRules.DeleteShape,
            pair?.Name.Span ?? input.Operation.Span,
            field.Name,
            $"'{owner}.{field.Name}' is of type '{field.Type}', which no template can fill. "
                + (
                    pair is null
                        ? $"'{input.Mutation.Name}' requires it: name another mutation in 'operations', or write null."
                        : "Remove it."
                )
        );
    }
}
