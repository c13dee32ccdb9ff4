using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Recognises by its shape what a mutation or query returns.</summary>
internal static class ResultBinder
{
    /// <param name="scope">The mapping and the schema.</param>
    /// <param name="type">What the field returns.</param>
    /// <param name="key">The fields by which an entity is recognised.</param>
    /// <param name="answersMany">Whether one request carries several items.</param>
    public static BoundResult OfMutation(
        BindingScope scope,
        SchemaTypeRef type,
        IReadOnlyList<string> key,
        bool answersMany
    )
    {
        if (FindObject(scope, type) is not { } result)
        {
            return new(ScalarShape(type), "");
        }

        var selection = SelectionBuilder.Of(scope.Schema, result);
        if (type.IsList)
        {
            return new(SaysSuccess(result) ? ResultShape.ItemResults : ResultShape.List, selection);
        }

        if (!SaysSuccess(result) && HasKey(result, key))
        {
            return new(ResultShape.Object, selection);
        }

        if (Payload(scope, result, key) is { } payload)
        {
            return new(PayloadShape(scope, payload), selection, payload.Name);
        }

        // One answer about many items is no list of answers, even if it says "success".
        return new(
            SaysSuccess(result) && !answersMany ? ResultShape.ItemResults : ResultShape.Object,
            selection
        );
    }

    /// <summary>Null if what the query returns cannot be an entity.</summary>
    public static BoundResult? OfQuery(
        BindingScope scope,
        SchemaTypeRef type,
        IReadOnlyList<string> key
    )
    {
        if (FindObject(scope, type) is not { } result)
        {
            return !type.IsList && type.NamedType == "AWSJSON"
                ? new BoundResult(ResultShape.Json, "")
                : null;
        }

        var selection = SelectionBuilder.Of(scope.Schema, result);
        if (HasKey(result, key))
        {
            return new(type.IsList ? ResultShape.List : ResultShape.Object, selection);
        }

        return !type.IsList && Items(scope, result) is { } item && HasKey(item, key)
            ? new BoundResult(ResultShape.Connection, selection)
            {
                TellsNextToken = result.Fields.Any(field =>
                    field is { Name: "nextToken", Type: { IsList: false, NamedType: "String" } }
                    && SelectionBuilder.IsSelectable(field)
                ),
            }
            : null;
    }

    /// <summary>The object that a mutation returns an entity as: itself, in a list, or in a payload.</summary>
    public static SchemaType? FindEntity(
        BindingScope scope,
        SchemaTypeRef type,
        IReadOnlyList<string> key
    )
    {
        if (FindObject(scope, type) is not { } result)
        {
            return null;
        }

        if (!SaysSuccess(result) && HasKey(result, key))
        {
            return result;
        }

        return Payload(scope, result, key) is { } payload ? FindObject(scope, payload.Type) : null;
    }

    private static ResultShape ScalarShape(SchemaTypeRef type) =>
        !type.IsList && type.NamedType == "AWSJSON" ? ResultShape.Json : ResultShape.Scalar;

    private static SchemaType? FindObject(BindingScope scope, SchemaTypeRef type) =>
        scope.FindType(type.NamedType) is { } named && SelectionBuilder.HasFields(named)
            ? named
            : null;

    private static bool SaysSuccess(SchemaType type) =>
        type.Fields.Any(field => field is { Name: "success", Type.Name: "Boolean" });

    private static bool HasKey(SchemaType type, IReadOnlyList<string> key) =>
        key.Count > 0 && key.All(part => type.Fields.Any(field => field.Name == part));

    // One entity tells more than a list of them, and that more than a list of results.
    private static SchemaField? Payload(
        BindingScope scope,
        SchemaType result,
        IReadOnlyList<string> key
    ) =>
        Held(scope, result, (field, held) => !field.Type.IsList && HasKey(held, key))
        ?? Held(scope, result, (field, held) => IsFlatList(field) && HasKey(held, key))
        ?? Held(scope, result, (field, held) => IsFlatList(field) && SaysSuccess(held));

    private static SchemaField? Held(
        BindingScope scope,
        SchemaType result,
        Func<SchemaField, SchemaType, bool> fits
    ) =>
        result.Fields.FirstOrDefault(field =>
            SelectionBuilder.IsSelectable(field)
            && FindObject(scope, field.Type) is { } held
            && fits(field, held)
        );

    private static bool IsFlatList(SchemaField field) =>
        field.Type is { IsList: true, Element.IsList: false };

    private static ResultShape PayloadShape(BindingScope scope, SchemaField payload) =>
        !payload.Type.IsList ? ResultShape.Object
        : SaysSuccess(FindObject(scope, payload.Type)!) ? ResultShape.ItemResults
        : ResultShape.List;

    private static SchemaType? Items(BindingScope scope, SchemaType connection) =>
        connection.Fields.FirstOrDefault(field => field is { Name: "items", Type.IsList: true })
            is { } items
            ? FindObject(scope, items.Type)
            : null;
}
