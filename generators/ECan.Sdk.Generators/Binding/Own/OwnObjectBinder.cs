using ECan.Sdk.Generators.Diagnostics;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding.Own;

/// <summary>Decides how one own type is written, and how it is made of what the cloud returns.</summary>
internal sealed class OwnObjectBinder(OwnScope scope, OwnValueBinder values)
{
    /// <param name="type">The own type.</param>
    /// <param name="matches">Its properties and their fields.</param>
    /// <param name="nulls">What of the entity may be null; null for a type within it.</param>
    /// <returns>Null if it cannot be made, which is then reported.</returns>
    public OwnObjectModel? Bind(OwnClass type, List<OwnMatch> matches, EntityNulls? nulls)
    {
        var fields = new List<OwnFieldModel>();
        foreach (var match in matches)
        {
            var isKey = nulls?.IsKey(match.Field) is true;
            if (CheckRead(type, match) && values.Bind(type, match, isKey) is { } value)
            {
                WarnOfNull(type, match, value, nulls);
                fields.Add(
                    new()
                    {
                        PropertyName = match.Property.Name,
                        LocalName = match.Field.LocalName,
                        CloudName = match.Field.CloudName,
                        Value = value,
                        IsKey = isKey,
                    }
                );
            }
        }

        return fields.Count == matches.Count && Constructor(type, matches) is { } constructor
            ? new()
            {
                TypeName = type.Name,
                Fields = fields.ToEquatableArray(),
                Arguments = constructor.Arguments.ToEquatableArray(),
                Initialized = Initialized(matches, constructor).ToEquatableArray(),
            }
            : null;
    }

    private bool CheckRead(OwnClass type, OwnMatch match)
    {
        if (match.Property.ReadProblem is { } problem)
        {
            ReportAccess(type, match, "read", problem);
        }

        return match.Property.ReadProblem is null;
    }

    private ChosenConstructor? Constructor(OwnClass type, List<OwnMatch> matches)
    {
        foreach (var field in type.RequiredFields)
        {
            scope.Report(
                OwnTypeRules.NoConstructor,
                type,
                OwnMembers.Type,
                type.ShortName,
                $"the field '{field}' is required, and only properties are read"
            );
        }

        var usable = ConstructorBinder.Usable(type, matches);
        if (usable.Count == 0)
        {
            scope.Report(
                OwnTypeRules.NoConstructor,
                type,
                OwnMembers.Type,
                type.ShortName,
                ConstructorBinder.Problem(type, matches)
            );
            return null;
        }

        // The one that leaves the fewest properties without a value; of several the shortest.
        var chosen = usable
            .OrderBy(constructor => Unset(matches, constructor).Count())
            .ThenBy(constructor => constructor.Arguments.Count)
            .First();
        foreach (var match in Unset(matches, chosen))
        {
            ReportAccess(
                type,
                match,
                "set",
                "it has no setter that generated code can call, and no constructor takes it"
            );
        }

        return Unset(matches, chosen).Any() ? null : chosen;
    }

    private static IEnumerable<OwnMatch> Unset(
        List<OwnMatch> matches,
        ChosenConstructor constructor
    ) =>
        matches.Where(match =>
            match.Property is { Setter: PropertySetter.None, IsComputed: false }
            && !constructor.Takes(match.Property)
        );

    private static IEnumerable<string> Initialized(
        List<OwnMatch> matches,
        ChosenConstructor constructor
    ) =>
        matches
            .Where(match =>
                match.Property.Setter is not PropertySetter.None
                && (
                    !constructor.Takes(match.Property)
                    || (match.Property.IsRequired && !constructor.SetsRequiredMembers)
                )
            )
            .Select(match => match.Property.Name);

    private void WarnOfNull(OwnClass type, OwnMatch match, OwnValueModel value, EntityNulls? nulls)
    {
        var mayBeNull = nulls?.MayBeNull(match.Field) ?? !match.Field.IsRequired;
        if (
            mayBeNull
            && !value.IsNullable
            && nulls?.IsKey(match.Field) is not true
            && !HoldsNull(value)
        )
        {
            scope.Report(
                OwnTypeRules.NullInCloud,
                type,
                match.Property.Name,
                match.Property.Name,
                match.Property.Type.ShortName,
                match.Field.CloudName
            );
        }
    }

    /// <summary>A list is then empty, and JSON may be null itself. What is computed is not read.</summary>
    private static bool HoldsNull(OwnValueModel value) =>
        value.Cloud is ValueKind.List || value.Clr is ClrKind.JsonElement;

    private void ReportAccess(OwnClass type, OwnMatch match, string what, string problem) =>
        scope.Report(
            OwnTypeRules.NoAccess,
            type,
            match.Property.Name,
            match.Property.Name,
            match.Field.CloudName,
            what,
            problem
        );
}
