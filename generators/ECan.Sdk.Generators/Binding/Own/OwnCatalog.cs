using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>The app's own synced types, by data type and name, so that it is the same one that counts as the second on every machine.</summary>
internal sealed record OwnCatalog(EquatableArray<OwnType> Types)
{
    public static OwnCatalog Of(IEnumerable<OwnType> types) =>
        new(
            types
                .OrderBy(type => type.DataType, StringComparer.Ordinal)
                .ThenBy(type => type.Class.Name, StringComparer.Ordinal)
                .ToEquatableArray()
        );

    /// <summary>The type of a data type; null where one is to be generated.</summary>
    public OwnType? Find(string dataType) =>
        Types.FirstOrDefault(type => type.DataType == dataType);

    /// <summary>What is wrong with the data types alone.</summary>
    public EquatableArray<OwnDiagnostic> Check(MappingCatalog mappings) =>
        Types.SelectMany(type => Check(type, mappings)).ToEquatableArray();

    private IEnumerable<OwnDiagnostic> Check(OwnType type, MappingCatalog mappings)
    {
        var (dataType, name) = (type.DataType, type.Class.ShortName);
        if (Find(dataType) is { } first && first != type)
        {
            yield return At(type, OwnTypeRules.SecondClass, name, dataType, first.Class.ShortName);
        }
        else if (mappings.IsComplete && !mappings.DataTypes.Contains(dataType))
        {
            // A mapping that cannot be read may be the one that is missing.
            var suggestion = Suggestion.For(dataType, mappings.DataTypes);
            yield return At(
                type,
                OwnTypeRules.UnknownDataType,
                name,
                Excerpt.Of(dataType),
                suggestion
            );
        }
    }

    private static OwnDiagnostic At(OwnType type, Rule rule, params string[] args) =>
        new(
            rule.Id,
            type.Class.Name,
            type.Class.Name,
            OwnMembers.Attribute,
            args.ToEquatableArray()
        );
}
