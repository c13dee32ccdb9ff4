using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Finds the field of each property: by <c>[CloudField]</c>, by <c>[JsonPropertyName]</c>, else by its name.</summary>
internal sealed class OwnMatcher
{
    private readonly List<OwnMatch> matches = [];
    private readonly OwnScope scope;
    private readonly OwnClass type;
    private readonly EquatableArray<FieldModel> fields;
    private readonly string cloudType;

    private OwnMatcher(
        OwnScope scope,
        OwnClass type,
        EquatableArray<FieldModel> fields,
        string cloudType
    )
    {
        this.scope = scope;
        this.type = type;
        this.fields = fields;
        this.cloudType = cloudType;
    }

    /// <param name="scope">Gets what is wrong.</param>
    /// <param name="type">The type whose properties are matched.</param>
    /// <param name="fields">The fields that there are.</param>
    /// <param name="cloudType">The type that has the fields, for messages.</param>
    /// <param name="dropped">Local names that the mapping leaves out on purpose, so that nobody misses them.</param>
    /// <returns>In the order of the fields.</returns>
    public static List<OwnMatch> Match(
        OwnScope scope,
        OwnClass type,
        EquatableArray<FieldModel> fields,
        string cloudType,
        EquatableArray<string> dropped
    )
    {
        var matcher = new OwnMatcher(scope, type, fields, cloudType);

        // Who says which field is meant comes before who only has its name.
        foreach (
            var property in type.Properties.OrderByDescending(property =>
                property.CloudField is not null
            )
        )
        {
            matcher.Add(property, dropped);
        }

        return
        [
            .. fields.SelectMany(field => matcher.matches.Where(match => match.Field == field)),
        ];
    }

    private void Add(OwnProperty property, EquatableArray<string> dropped)
    {
        if (property.IsIgnored)
        {
            Ignore(property);
            return;
        }

        var found = Find(property).ToList();
        if (found.Count == 1)
        {
            Take(property, found[0]);
        }
        else if (found.Count > 1)
        {
            var names = string.Join("' and '", found.Select(field => field.LocalName));
            Report(
                OwnTypeRules.AmbiguousProperty,
                property,
                property.Name,
                $"'{names}' are written alike."
            );
        }
        else if (property.HasCloudField)
        {
            var name = property.CloudField ?? property.Name;
            Report(
                OwnTypeRules.UnknownCloudField,
                property,
                Excerpt.Of(name),
                cloudType,
                Suggest(name)
            );
        }
        else if (property.IsRequired)
        {
            Report(
                OwnTypeRules.RequiredWithoutField,
                property,
                property.Name,
                "has no field in the cloud",
                type.ShortName
            );
        }
        else if (!property.IsComputed && !dropped.Any(name => FieldNames.Same(name, property.Name)))
        {
            Report(
                OwnTypeRules.NoField,
                property,
                property.Name,
                cloudType,
                Suggest(property.Name)
            );
        }
    }

    private void Ignore(OwnProperty property)
    {
        if (property.HasCloudField)
        {
            Report(OwnTypeRules.FieldAndIgnore, property, property.Name);
        }
        else if (property.IsRequired)
        {
            Report(
                OwnTypeRules.RequiredWithoutField,
                property,
                property.Name,
                "marked with [CloudIgnore]",
                type.ShortName
            );
        }
    }

    private void Take(OwnProperty property, FieldModel field)
    {
        if (matches.Find(match => match.Field == field) is { } other)
        {
            Report(
                OwnTypeRules.AmbiguousProperty,
                property,
                property.Name,
                $"'{field.LocalName}' is already '{other.Property.Name}'."
            );
            return;
        }

        matches.Add(new(property, field));
    }

    private IEnumerable<FieldModel> Find(OwnProperty property)
    {
        if (property.CloudField is { } named)
        {
            return FieldNames.Exact(fields, named);
        }

        var byJson = property.JsonName is { } json ? FieldNames.Exact(fields, json) : [];
        return byJson.Count > 0 ? byJson : FieldNames.Like(fields, property.Name);
    }

    private string Suggest(string name) =>
        Suggestion.For(
            name,
            fields
                .Where(field => !matches.Exists(match => match.Field == field))
                .Select(field => field.LocalName)
        );

    private void Report(Rule rule, OwnProperty property, params string[] args) =>
        scope.Report(rule, type, property.Name, args);
}
