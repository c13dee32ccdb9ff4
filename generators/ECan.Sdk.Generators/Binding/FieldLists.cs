using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>The lists of a mapping that say how fields travel: JSON, dates and date-times.</summary>
internal sealed class FieldLists
{
    private static readonly FieldList[] Lists =
    [
        new("json_serialize_fields", mapping => mapping.JsonSerializeFields)
        {
            Scalars = ["AWSJSON", "String"],
            OfText = ValueKind.Json,
        },
        new("aws_date_fields", mapping => mapping.AwsDateFields)
        {
            Scalars = ["AWSDate", "String"],
            OfText = ValueKind.DateText,
        },
        new("aws_datetime_fields", mapping => mapping.AwsDateTimeFields)
        {
            Scalars = ["AWSDateTime", "AWSTimestamp", "String"],
            OfText = ValueKind.DateTimeText,
        },
    ];

    private readonly Dictionary<string, ValueKind> textKinds = [];

    private FieldLists() { }

    /// <summary>Reads the lists and reports what does not fit.</summary>
    /// <param name="scope">The mapping.</param>
    /// <param name="shape">The fields there are.</param>
    /// <param name="isLeftOut">Says of a field that it does not travel, so that no list needs it.</param>
    public static FieldLists Bind(
        BindingScope scope,
        EntityShape shape,
        Func<string, bool> isLeftOut
    )
    {
        var lists = new FieldLists();
        foreach (var list in Lists)
        {
            foreach (var item in list.Items(scope.Mapping))
            {
                lists.Add(list, item, scope, shape);
            }

            if (scope.Mapping.PresentKeys.FirstOrDefault(key => key.Value == list.Name) is { } key)
            {
                ReportUnlisted(list, key.Span, scope, shape, isLeftOut);
            }
        }

        return lists;
    }

    /// <summary>What the mapping says of a String; null where it says nothing.</summary>
    public ValueKind? TextKind(string cloudName) =>
        textKinds.TryGetValue(cloudName, out var kind) ? kind : null;

    private void Add(FieldList list, Located<string> item, BindingScope scope, EntityShape shape)
    {
        if (shape.Find(item.Value) is not { } field)
        {
            scope.Report(
                BindingRules.UnknownField,
                item.Span,
                list.Name,
                Excerpt.Of(item.Value),
                shape.Type.Name,
                FieldSuggestion.For(scope, shape, item.Value)
            );
            return;
        }

        var type = field.Definition.Type;
        var isTaken = textKinds.TryGetValue(item.Value, out var other) && other != list.OfText;
        if (isTaken || !list.Scalars.Contains(type.Name))
        {
            scope.Report(
                BindingRules.WrongListKind,
                item.Span,
                list.Name,
                item.Value,
                type.ToString(),
                isTaken
                    ? "fields that no other list names"
                    : $"fields of type {string.Join(" or ", list.Scalars)}"
            );
        }
        else if (type.Name == "String")
        {
            textKinds[item.Value] = list.OfText;
        }
    }

    private static void ReportUnlisted(
        FieldList list,
        FileSpan span,
        BindingScope scope,
        EntityShape shape,
        Func<string, bool> isLeftOut
    )
    {
        var listed = list.Items(scope.Mapping);
        var unlisted = shape
            .Fields.Where(field =>
                field.Definition.Type.Name == list.Scalars[0]
                && !isLeftOut(field.Name)
                && listed.All(item => item.Value != field.Name)
            )
            .Select(field => $"'{field.Name}'")
            .ToList();
        if (unlisted.Count > 0)
        {
            scope.Report(
                BindingRules.FieldNotListed,
                span,
                list.Name,
                string.Join(", ", unlisted),
                list.Scalars[0]
            );
        }
    }

    private sealed record FieldList(
        string Name,
        Func<MappingFile, EquatableArray<Located<string>>> Items
    )
    {
        /// <summary>What may be listed; the first is what must be, if the list is there at all.</summary>
        public required string[] Scalars { get; init; }

        /// <summary>How a listed String is held.</summary>
        public required ValueKind OfText { get; init; }
    }
}
