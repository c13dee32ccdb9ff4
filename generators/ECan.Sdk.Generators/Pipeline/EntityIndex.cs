using ECan.Sdk.Generators.Binding;
using ECan.Sdk.Generators.Emit;
using ECan.Sdk.Generators.Model;

namespace ECan.Sdk.Generators.Pipeline;

/// <summary>All entities of a project, by data type.</summary>
internal sealed record EntityIndex(EquatableArray<IndexEntry> Entries)
{
    /// <summary>Null without any mapping. With none but faulty ones the list is there and empty: its absence would only add to their errors.</summary>
    public static EntityIndex? Of(IEnumerable<IndexEntry> entries, MappingCatalog catalog) =>
        catalog is { IsComplete: true, Entries.Count: 0 }
            ? null
            : new(
                entries.OrderBy(entry => entry.DataType, StringComparer.Ordinal).ToEquatableArray()
            );
}
