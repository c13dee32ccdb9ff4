using ECan.Sdk.Testing.Engine;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>The entity types found up to now.</summary>
internal sealed class EntityTypes(ISchema schema, IDictionary<string, IReadOnlyList<string>> keys)
{
    private static readonly string[] KeptByServer =
    [
        "createdAt",
        "updatedAt",
        "_version",
        "_lastChangedAt",
    ];

    private readonly Dictionary<string, EntityType> types = new(StringComparer.Ordinal);

    public IReadOnlyCollection<EntityType> All => types.Values;

    public EntityType? Named(string name) => types.GetValueOrDefault(name);

    public EntityType? ByStem(string stem)
    {
        var singular = FieldName.Singular(stem);
        return types.Values.FirstOrDefault(type => type.Stems.Contains(singular));
    }

    /// <summary>The type with the longest stem that a name begins with (<c>MissionsExStatus</c>: Mission), if the fields are its own.</summary>
    public EntityType? ByStemPrefix(string stem, IReadOnlyList<FieldShape> fields) =>
        (
            from type in types.Values
            where fields.All(field => type.Fields.Contains(field.Name))
            where type.Key.All(key => fields.Any(field => field.Name == key))
            from known in type.Stems
            where stem.StartsWith(known, StringComparison.OrdinalIgnoreCase)
            orderby known.Length descending
            select type
        ).FirstOrDefault();

    /// <summary>Adds a type, or what is new about it. Null if no field of it looks like a key.</summary>
    public EntityType? Register(string name, IReadOnlyList<FieldShape> fields, string stem)
    {
        if (!types.TryGetValue(name, out var type))
        {
            if (KeyOf(name, fields) is not { Count: > 0 } key)
            {
                return null;
            }

            type = new EntityType(name, key);
            type.Stems.Add(name);
            types.Add(name, type);
            if (ObjectType(name) is { } obj)
            {
                Learn(type, FieldShape.Of(obj));
                type.ServerFields.UnionWith(
                    KeptByServer.Where(field => obj.Fields.Find(field) is not null)
                );
            }
        }

        type.Stems.Add(FieldName.Singular(stem));
        Learn(type, fields);
        return type;
    }

    /// <summary>Adds the types that only the options speak of.</summary>
    public void AddNamedInOptions()
    {
        foreach (var name in keys.Keys.Where(name => !types.ContainsKey(name)))
        {
            Register(name, [], name);
        }
    }

    public static void Learn(EntityType type, IReadOnlyList<FieldShape> fields)
    {
        type.Fields.UnionWith(fields.Select(field => field.Name));
        type.JsonFields.UnionWith(
            fields
                .Where(field => field is { Named.Name: AwsScalarFormat.Json, IsList: false })
                .Select(field => field.Name)
        );
    }

    /// <summary>As the options say; else the leading <c>ID!</c> fields, else the first ID, else the object type's.</summary>
    private IReadOnlyList<string>? KeyOf(string name, IReadOnlyList<FieldShape> fields)
    {
        if (keys.TryGetValue(name, out var given))
        {
            return given;
        }

        var leading = fields
            .TakeWhile(field => field is { IsId: true, IsRequired: true, IsList: false })
            .ToList();
        if (leading.Count > 0)
        {
            return [.. leading.Select(field => field.Name)];
        }

        if (
            fields.FirstOrDefault(field => field is { IsId: true, IsList: false }) is
            { Name: { } first }
        )
        {
            return [first];
        }

        return ObjectType(name) is { } obj ? KeyOfObject(FieldShape.Of(obj)) : null;
    }

    private static IReadOnlyList<string>? KeyOfObject(IReadOnlyList<FieldShape> fields)
    {
        var id = fields.FirstOrDefault(field => field is { IsId: true, IsList: false });
        return id.Name is null ? null : [id.Name];
    }

    private IObjectGraphType? ObjectType(string name) => schema.AllTypes[name] as IObjectGraphType;
}
