using ECan.Sdk.Generators.GraphQL;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>Turns types of the schema into types of the model, and gathers the enums and nested types on the way.</summary>
/// <param name="schema">Where the types are.</param>
/// <param name="entityClass">The name of the entity's class, which a nested type may not take.</param>
internal sealed class TypeBinder(SchemaModel schema, string entityClass)
{
    private readonly HashSet<string> seen = [];
    private readonly Queue<SchemaType> waiting = new();
    private readonly List<EnumModel> enums = [];
    private readonly List<NestedTypeModel> nested = [];

    public EquatableArray<EnumModel> Enums => enums.ToEquatableArray();

    public EquatableArray<NestedTypeModel> NestedTypes => nested.ToEquatableArray();

    /// <summary>Null for a type that the schema does not have or that cannot be sent; reading the schema reported it.</summary>
    /// <param name="type">As the schema writes it.</param>
    /// <param name="textKind">What the mapping says of a String.</param>
    public TypeModel? Bind(SchemaTypeRef type, ValueKind? textKind = null)
    {
        if (type.Element is { } element)
        {
            return Bind(element) is { } item
                ? new TypeModel(ValueKind.List) { Element = item, IsNullable = !type.NonNull }
                : null;
        }

        return schema.Types.TryGetValue(type.NamedType, out var named) && KindOf(named) is { } kind
            ? new TypeModel(textKind ?? kind)
            {
                ClrName = kind is ValueKind.Enum or ValueKind.Object ? Use(named) : null,
                IsNullable = !type.NonNull,
            }
            : null;
    }

    /// <summary>Binds what the types that are used so far hold in turn. One after the other: a schema may nest deeper than the stack.</summary>
    public void BindNested()
    {
        while (waiting.Count > 0)
        {
            var type = waiting.Dequeue();
            if (type.Kind == SchemaTypeKind.Enum)
            {
                enums.Add(EnumOf(type));
            }
            else
            {
                nested.Add(NestedOf(type));
            }
        }
    }

    private static ValueKind? KindOf(SchemaType type) =>
        type.Kind switch
        {
            SchemaTypeKind.Scalar => ScalarKinds.Of(type.Name),
            SchemaTypeKind.Enum => ValueKind.Enum,
            SchemaTypeKind.Input => ValueKind.Object,
            _ => null,
        };

    private string Use(SchemaType type)
    {
        if (seen.Add(type.Name))
        {
            waiting.Enqueue(type);
        }

        // An input that holds itself: the class with the mapping's names is the entity, this is the schema's own.
        var name = ClrName.ForType(type.Name);
        return name == entityClass ? "Nested" + name : name;
    }

    private EnumModel EnumOf(SchemaType type)
    {
        var name = Use(type);
        var names = MemberNames.OfEnum(name);
        return new(
            name,
            type.Description,
            type.Values.Select(value => new EnumValueModel(
                    names.Take(ClrName.Pascal(value.Name)),
                    value.Name,
                    value.Description,
                    value.Deprecated
                ))
                .ToEquatableArray()
        );
    }

    private NestedTypeModel NestedOf(SchemaType type)
    {
        var name = Use(type);
        var names = MemberNames.OfClass(name);
        var fields = new List<FieldModel>();
        foreach (var field in type.Fields)
        {
            if (Bind(field.Type) is not { } fieldType)
            {
                continue;
            }

            var isRequired = CloudField.IsRequired(field);
            fields.Add(
                new()
                {
                    PropertyName = names.Take(ClrName.Pascal(field.Name)),
                    LocalName = field.Name,
                    CloudName = field.Name,
                    Type = fieldType with { IsNullable = !isRequired },
                    IsRequired = isRequired,
                    Description = field.Description,
                    Deprecated = field.Deprecated,
                }
            );
        }

        return new(name, type.Description, fields.ToEquatableArray());
    }
}
