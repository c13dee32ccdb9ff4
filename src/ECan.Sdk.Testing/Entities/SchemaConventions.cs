using GraphQL;
using GraphQL.Types;

namespace ECan.Sdk.Testing.Entities;

/// <summary>Reads from names and shapes what the root fields of a schema do. It knows no schema by heart.</summary>
internal sealed class SchemaConventions
{
    private readonly LocalAppSyncOptions options;
    private readonly EntityTypes types;
    private readonly Dictionary<string, Func<IFieldPlan>> pending = new(StringComparer.Ordinal);

    public SchemaConventions(ISchema schema, LocalAppSyncOptions options)
    {
        this.options = options;
        types = new EntityTypes(schema, options.Keys);

        // What is added shows what there is; the other operations are then matched with it.
        ForEach(schema.Mutation, name => name.Adds, ReadAdd);
        ForEach(schema.Mutation, name => name.Updates, ReadUpdate);
        types.AddNamedInOptions();
        ForEach(schema.Query, _ => true, ReadQuery);
        ForEach(schema.Mutation, name => name.Removes, ReadRemove);

        Store = new EntityStore(types.All, options);
        Plans = pending.ToDictionary(
            plan => plan.Key,
            plan => plan.Value(),
            StringComparer.Ordinal
        );
    }

    public EntityStore Store { get; }

    /// <summary>What each field does, by <c>Type.field</c>; fields that no convention covers are absent.</summary>
    public IReadOnlyDictionary<string, IFieldPlan> Plans { get; }

    private static void ForEach(
        IObjectGraphType? root,
        Func<FieldName, bool> wanted,
        Action<string, FieldType, FieldName> read
    )
    {
        foreach (var field in root?.Fields.ToList() ?? [])
        {
            var name = FieldName.Parse(field.Name);
            if (wanted(name))
            {
                read($"{root!.Name}.{field.Name}", field, name);
            }
        }
    }

    private void ReadAdd(string path, FieldType field, FieldName name)
    {
        var payload = PayloadShape.Of(field);
        var entityName = EntityNames.Of(field, name, payload);
        if (types.Register(entityName, payload.Fields, name.Stem) is { } type)
        {
            pending[path] = () =>
                new WritePlan(
                    type,
                    payload,
                    item => Store.Add(type, item, name.Upserts),
                    Shaper(type, field)
                );
        }
    }

    private void ReadUpdate(string path, FieldType field, FieldName name)
    {
        var payload = PayloadShape.Of(field);
        var entityName = EntityNames.Of(field, name, payload);
        var type =
            types.Named(entityName)
            ?? types.ByStem(name.Stem)
            ?? types.ByStemPrefix(name.Stem, payload.Fields)
            ?? types.Register(entityName, payload.Fields, name.Stem);
        if (type is null)
        {
            return;
        }

        EntityTypes.Learn(type, payload.Fields);
        pending[path] = () =>
            new WritePlan(
                type,
                payload,
                item => Store.Update(type, item, ServerFields.WantsVersion(type, payload.Fields)),
                Shaper(type, field)
            );
    }

    private void ReadRemove(string path, FieldType field, FieldName name)
    {
        var payload = PayloadShape.Of(field);
        var type =
            types.ByStem(name.Stem)
            ?? types.Named(EntityNames.Of(field, name, payload))
            ?? types.Named(field.ResolvedType!.GetNamedType().Name);
        if (type is not null)
        {
            pending[path] = () => new RemovePlan(type, payload, Store, Shaper(type, field));
        }
    }

    private void ReadQuery(string path, FieldType field, FieldName name)
    {
        if (Queried(field, name) is not { } type)
        {
            return;
        }

        var arguments = FieldShape
            .OfArguments(field)
            .Select(argument => QueryArgumentPlan.Of(type, argument))
            .ToList();
        pending[path] = () => new QueryPlan(type, field.ResolvedType!, arguments, Store);
    }

    private EntityType? Queried(FieldType field, FieldName name)
    {
        if (field.ResolvedType!.GetNamedType() is IObjectGraphType returned)
        {
            var element = EntityNames.ElementOf(returned);
            return types.Named(element.Name)
                ?? (
                    name.Queries
                        ? types.Register(element.Name, FieldShape.Of(element), name.Stem)
                        : null
                );
        }

        if (!name.Queries)
        {
            return null;
        }

        var by = name.Stem.IndexOf("By", StringComparison.Ordinal);
        return types.ByStem(name.Stem) ?? (by > 0 ? types.ByStem(name.Stem[..by]) : null);
    }

    private ResultShaper Shaper(EntityType type, FieldType field) =>
        new(type, field.ResolvedType!, options.ResultStyle);
}
