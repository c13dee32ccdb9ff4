using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>Gives the diagnostics of own types their places, which change with every line above them.</summary>
internal static class OwnPositions
{
    /// <summary>In the order of the files, whatever order they were found in.</summary>
    public static EquatableArray<DiagnosticInfo> Of(
        EquatableArray<OwnDiagnostic> diagnostics,
        IEnumerable<OwnPlaces> places
    )
    {
        if (diagnostics.Count == 0)
        {
            return EquatableArray<DiagnosticInfo>.Empty;
        }

        var byType = places
            .GroupBy(place => place.Type, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Places);
        return diagnostics
            .Select(diagnostic => new DiagnosticInfo(
                diagnostic.Id,
                Find(byType, diagnostic),
                diagnostic.Arguments
            ))
            .OrderBy(info => info.Span.Path, StringComparer.Ordinal)
            .ThenBy(info => info.Span.Start)
            .ThenBy(info => info.Id, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The member; of a type from another assembly, the entity that holds it.</summary>
    private static FileSpan Find(
        Dictionary<string, EquatableArray<OwnPlace>> byType,
        OwnDiagnostic diagnostic
    )
    {
        if (!byType.TryGetValue(diagnostic.Entity, out var places))
        {
            return FileSpan.None;
        }

        return Place(diagnostic.Type, diagnostic.Member)
            ?? Place(diagnostic.Type, OwnMembers.Type)
            ?? Place(diagnostic.Entity, OwnMembers.Type)
            ?? FileSpan.None;

        FileSpan? Place(string type, string member) =>
            places.FirstOrDefault(place => place.Type == type && place.Member == member)?.Span;
    }
}
