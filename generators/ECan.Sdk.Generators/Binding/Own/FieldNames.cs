using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Compares names of C# and of the cloud.</summary>
internal static class FieldNames
{
    /// <summary>The field of that local name, else of that cloud name.</summary>
    public static IReadOnlyList<FieldModel> Exact(EquatableArray<FieldModel> fields, string name) =>
        First(fields, field => field.LocalName == name, field => field.CloudName == name);

    /// <summary>The fields of that name in snake, camel or Pascal case; the nearest way of writing decides, and the local name comes first.</summary>
    public static IReadOnlyList<FieldModel> Like(EquatableArray<FieldModel> fields, string name) =>
        First(
            fields,
            field => field.LocalName == name,
            field => ClrName.Pascal(field.LocalName) == name,
            field => Same(field.LocalName, name),
            field => field.CloudName == name,
            field => ClrName.Pascal(field.CloudName) == name,
            field => Same(field.CloudName, name)
        );

    /// <summary>Whether two names are written alike, capitals and underscores aside.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);

    private static string Fold(string name) => name.Contains('_') ? name.Replace("_", "") : name;

    private static List<FieldModel> First(
        EquatableArray<FieldModel> fields,
        params Func<FieldModel, bool>[] ways
    ) =>
        ways.Select(way => fields.Where(way).ToList()).FirstOrDefault(found => found.Count > 0)
        ?? [];
}
