using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Decides how the value of a property becomes that of its field, and back.</summary>
internal sealed class OwnValueBinder(OwnScope scope, OwnConverters converters)
{
    private const string KeyHelp = "A key is a string, a Guid or a whole number.";

    /// <summary>Null if the property cannot hold the field, which is then reported.</summary>
    public OwnValueModel? Bind(OwnClass type, OwnMatch match, bool isKey)
    {
        var (property, field) = (match.Property, match.Field);
        var isKeyType = property.Type.Kind is ClrKind.String or ClrKind.Guid or ClrKind.Whole;
        if (isKey && !isKeyType && property.Type.Kind is not ClrKind.Unresolved)
        {
            Refuse(type, match, KeyHelp);
            return null;
        }

        return property.JsonContext is { } context
            ? Json(type, match, field.Type, property.Type, context)
            : Bind(type, match, field.Type, property.Type);
    }

    private OwnValueModel? Bind(OwnClass type, OwnMatch match, TypeModel cloud, ClrType clr)
    {
        switch (cloud.Kind, clr.Kind)
        {
            case (_, ClrKind.Unresolved):
                return Generated(type, match, cloud, clr);
            case (
                ValueKind.List,
                ClrKind.Array
                    or ClrKind.List
                    or ClrKind.Set
                    or ClrKind.ImmutableArray
            ):
                return Bind(type, match, cloud.Element!, clr.Element!) is { } element
                    ? Value(cloud, clr) with
                    {
                        Element = element,
                    }
                    : null;
            case (ValueKind.Enum or ValueKind.String, ClrKind.Enum):
                return Enum(type, match, cloud, clr);
            case (ValueKind.Object, ClrKind.Class):
                return Object(type, match, cloud, clr);
            case (ValueKind.Json, _) when !Conversions.Exist(cloud.Kind, clr.Kind):
                return Json(type, match, cloud, clr, scope.Own.JsonContext);
        }

        if (Conversions.Exist(cloud.Kind, clr.Kind))
        {
            return Value(cloud, clr);
        }

        Refuse(type, match, $"It takes {Conversions.Words(cloud)}.");
        return null;
    }

    /// <summary>A type that is generated in the same breath has no symbol yet, only the name; the compiler reports any other.</summary>
    private OwnValueModel? Generated(OwnClass type, OwnMatch match, TypeModel cloud, ClrType clr)
    {
        if (cloud.Kind is ValueKind.Enum or ValueKind.Object && cloud.ClrName == clr.Name)
        {
            _ = scope.GeneratedTypes.Add(clr.Name);
            return Value(cloud, clr) with { IsValueType = cloud.Kind is ValueKind.Enum };
        }

        if (scope.Enum(clr.Name) is not null || scope.NestedType(clr.Name) is not null)
        {
            Refuse(type, match, $"It takes {Conversions.Words(cloud)}.");
        }
        else
        {
            scope.GiveUp();
        }

        return null;
    }

    private OwnValueModel? Enum(OwnClass type, OwnMatch match, TypeModel cloud, ClrType clr)
    {
        var known =
            cloud.Kind is ValueKind.Enum
                ? scope.Enum(cloud.ClrName)?.Values.Select(value => value.Name).ToList() ?? []
                : null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<OwnEnumMemberModel>();
        foreach (var member in clr.Members)
        {
            var name = member.JsonName ?? member.Name;
            var cloudName = known is null
                ? name
                : known.Find(value => value == name)
                    ?? known.Find(value => FieldNames.Same(value, name));
            if (cloudName is not null && read.Add(cloudName))
            {
                members.Add(new(member.Name, cloudName, seen.Add(member.Value)));
            }
        }

        if (members.Count > 0)
        {
            return Value(cloud, clr) with
            {
                Converter = converters.Of(clr, members.ToEquatableArray()),
            };
        }

        Refuse(
            type,
            match,
            $"None of its values is called like one of the cloud's ({string.Join(", ", known ?? [])})."
        );
        return null;
    }

    private OwnValueModel? Object(OwnClass type, OwnMatch match, TypeModel cloud, ClrType clr)
    {
        var own = scope.Class(clr.Name);
        var problem = own is null ? "it has type parameters" : own.Problem;
        if (problem is null && scope.NestedType(cloud.ClrName) is { } model)
        {
            return Value(cloud, clr) with { Converter = converters.Of(own!, model) };
        }

        scope.Report(
            OwnTypeRules.UnusableNestedType,
            type,
            match.Property.Name,
            match.Property.Name,
            clr.ShortName,
            problem ?? "the cloud's type is not known"
        );
        return null;
    }

    private OwnValueModel? Json(
        OwnClass type,
        OwnMatch match,
        TypeModel cloud,
        ClrType clr,
        string? name
    )
    {
        if (cloud.Kind is ValueKind.List && clr.Element is { } element && Conversions.IsList(clr))
        {
            return Json(type, match, cloud.Element!, element, name) is { } item
                ? Value(cloud, clr) with
                {
                    Element = item,
                }
                : null;
        }

        if (scope.Context(name) is not { } context)
        {
            Refuse(
                type,
                match,
                $"It takes {Conversions.Words(cloud)}, or any type with a context that knows it: [CloudField(JsonContext = typeof(...))]."
            );
            return null;
        }

        var problem =
            cloud.Kind is not ValueKind.Json
                ? $"'{match.Field.CloudName}' is of type '{Conversions.CloudName(cloud)}', and a context is for AWSJSON"
            : context.Problem is { } own ? own
            : !context.Types.Contains(clr.Name)
                ? $"it does not know '{clr.ShortName}'. Add [JsonSerializable(typeof({clr.ShortName}))] to it"
            : null;
        if (problem is not null)
        {
            scope.Report(
                OwnTypeRules.UnusableContext,
                type,
                match.Property.Name,
                match.Property.Name,
                ShortName(context.Name),
                problem
            );
            return null;
        }

        return Value(cloud, clr) with
        {
            JsonContext = context.Name,
        };
    }

    private static OwnValueModel Value(TypeModel cloud, ClrType clr) =>
        new(cloud.Kind, clr.Kind)
        {
            TypeName = clr.Name,
            IsNullable = clr.IsNullable,
            IsValueType = clr.IsValueType,
        };

    private void Refuse(OwnClass type, OwnMatch match, string help) =>
        scope.Report(
            OwnTypeRules.WrongType,
            type,
            match.Property.Name,
            match.Property.Name,
            match.Property.Type.Words,
            match.Field.CloudName,
            Conversions.CloudName(match.Field.Type),
            help
        );

    private static string ShortName(string name) =>
        name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
}
