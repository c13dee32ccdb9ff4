using System.Diagnostics.CodeAnalysis;

namespace ECan.Sdk.Sync;

/// <summary>The definitions that this build has, by data type and by class. Immutable.</summary>
internal sealed class EntityCatalog
{
    private readonly Dictionary<string, SyncEntityDefinition> byDataType = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<Type, SyncEntityDefinition> byClass = [];

    /// <exception cref="ArgumentException">Two definitions have the same data type or the same class.</exception>
    public EntityCatalog(IEnumerable<SyncEntityDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            if (!byDataType.TryAdd(definition.DataType, definition))
            {
                throw new ArgumentException(
                    $"There are two definitions of the data type '{definition.DataType}'; keep one.",
                    nameof(definitions)
                );
            }

            if (!byClass.TryAdd(definition.ClrType, definition))
            {
                throw new ArgumentException(
                    $"The class {definition.ClrType.FullName} has two definitions, '{byClass[definition.ClrType].DataType}' and '{definition.DataType}'; a class can stand for one data type only.",
                    nameof(definitions)
                );
            }
        }

        DataTypes = byDataType.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The data types that can be sent.</summary>
    public IReadOnlySet<string> DataTypes { get; }

    public bool TryGet(string dataType, [NotNullWhen(true)] out SyncEntityDefinition? definition) =>
        byDataType.TryGetValue(dataType, out definition);

    /// <exception cref="ArgumentException">There is no such data type.</exception>
    public SyncEntityDefinition Get(string dataType) =>
        TryGet(dataType, out var definition)
            ? definition
            : throw new ArgumentException(
                $"There is no data type '{dataType}' in this build. There are: {Names()}. Add its mapping file, or check the name.",
                nameof(dataType)
            );

    /// <summary>Finds the definition of a class, or of the nearest class that it derives from (a proxy of EF Core, say).</summary>
    /// <exception cref="ArgumentException">Neither has a definition.</exception>
    public SyncEntityDefinition Get(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (byClass.TryGetValue(candidate, out var definition))
            {
                return definition;
            }
        }

        var known = byClass
            .Values.OrderBy(definition => definition.DataType, StringComparer.Ordinal)
            .Select(definition => $"{definition.ClrType.Name} ({definition.DataType})");
        throw new ArgumentException(
            $"The class {type.FullName} is not mapped to a data type. Mapped are: {string.Join(", ", known)}. Sync one of these, or add its definition to {nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.Entities)}.",
            nameof(type)
        );
    }

    private string Names() => string.Join(", ", byDataType.Keys.Order(StringComparer.Ordinal));
}
