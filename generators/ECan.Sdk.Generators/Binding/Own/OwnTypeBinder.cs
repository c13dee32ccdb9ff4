using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Binds an own type, and the own types that it holds, each once.</summary>
internal sealed class OwnTypeBinder
{
    private readonly OwnScope scope;
    private readonly OwnConverters converters = new();
    private readonly OwnObjectBinder objects;

    public OwnTypeBinder(OwnScope scope)
    {
        this.scope = scope;
        objects = new(scope, new OwnValueBinder(scope, converters));
    }

    /// <summary>Null if the type cannot stand for the entity, which is then reported.</summary>
    public OwnModel? BindEntity()
    {
        var entity = scope.Entity;
        var matches = OwnMatcher.Match(
            scope,
            scope.Own.Class,
            entity.Fields,
            entity.GraphQLType,
            entity.DroppedFields
        );
        RequiredFields.Check(scope, matches);
        var model = objects.Bind(scope.Own.Class, matches, new EntityNulls(entity));
        var nested = new List<OwnObjectModel>();
        while (converters.Next() is { } waiting)
        {
            if (BindNested(waiting) is { } bound)
            {
                nested.Add(bound);
            }
        }

        return model is null
            ? null
            : new()
            {
                TypeName = scope.Own.Class.Name,
                IsPublic = scope.Own.Class.IsPublic,
                Object = model,
                Objects = nested.ToEquatableArray(),
                Enums = converters.Enums.ToEquatableArray(),
                KeySetter = KeySetter(matches),
            };
    }

    private OwnObjectModel? BindNested(OwnNested nested)
    {
        var matches = OwnMatcher.Match(
            scope,
            nested.Class,
            nested.Type.Fields,
            nested.Type.ClassName,
            EquatableArray<string>.Empty
        );
        foreach (
            var field in nested.Type.Fields.Where(field =>
                field.IsRequired && !matches.Exists(match => match.Field == field)
            )
        )
        {
            scope.Report(
                OwnTypeRules.NoRequiredProperty,
                nested.Class,
                OwnMembers.Type,
                nested.Class.ShortName,
                field.CloudName,
                $"'{nested.Type.ClassName}'"
            );
        }

        return objects.Bind(nested.Class, matches, nulls: null) is { } model
            ? model with
            {
                Converter = nested.Converter,
            }
            : null;
    }

    private OwnKeySetter KeySetter(List<OwnMatch> matches)
    {
        var key = scope.Entity.Key.Count == 1 ? scope.Entity.Key[0] : null;
        var property = matches.Find(match => match.Field.CloudName == key)?.Property;
        if (property?.Type.Kind is not (ClrKind.String or ClrKind.Guid))
        {
            return OwnKeySetter.None;
        }

        // What is set in a struct is set in a copy of it.
        return scope.Own.Class.IsValueType || property.Setter is not PropertySetter.Set
                ? OwnKeySetter.ResultOnly
            : property.Type.Kind is ClrKind.Guid ? OwnKeySetter.Guid
            : OwnKeySetter.Text;
    }
}
