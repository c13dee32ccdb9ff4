using ECan.Sdk.Generators.Mappings;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Binding;

/// <summary>What one mapping has to know of the others. It changes only when files or data types come and go.</summary>
/// <param name="Entries">By path, ordinally, so that it is the same file that counts as the second on every machine.</param>
/// <param name="IsComplete">Whether every mapping file could be read.</param>
internal sealed record MappingCatalog(EquatableArray<CatalogEntry> Entries, bool IsComplete)
{
    public static MappingCatalog Of(IEnumerable<MappingReadResult> results)
    {
        var mappings = results.Select(result => result.Mapping).ToList();
        var entries = mappings
            .Where(mapping => mapping?.DataType is not null)
            .Select(mapping => new CatalogEntry(mapping!.DataType!.Value, mapping.Path))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ToEquatableArray();
        return new(entries, entries.Count == mappings.Count);
    }

    public IEnumerable<string> DataTypes => Entries.Select(entry => entry.DataType);

    /// <summary>The file that has a data type for itself: the first one.</summary>
    public string? FirstPath(string dataType) =>
        Entries.FirstOrDefault(entry => entry.DataType == dataType)?.Path;
}

internal sealed record CatalogEntry(string DataType, string Path);
